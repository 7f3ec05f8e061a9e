import { hrefOf } from '#components/layout/nav.ts'
import type { OpenProposals } from '#lib/domain/editions/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Says that people and bodies of the last edition wait to be confirmed; nothing where none do. */
export function ProposalsNote(props: { locale: Locale; slug: string; proposals: OpenProposals }) {
  const { locale, slug, proposals } = props
  const count = proposals.people + proposals.organisations
  if (count === 0) return null
  return (
    <p className="proposals-note">
      <a className="act" href={hrefOf(locale, `organise/${slug}/proposals`)}>
        {getT(locale, 'editions')('proposals.waiting', { count })}
      </a>
    </p>
  )
}
