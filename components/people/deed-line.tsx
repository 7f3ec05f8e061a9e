import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt } from '#components/patterns/marks.tsx'
import { titleDoubt } from '#components/people/printed-title.tsx'
import type { Deed, SeatPart } from '#lib/domain/people/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type DeedLineProps = {
  deed: Deed
  part: SeatPart
  /** Slug of the forum. */
  forum: string
  locale: Locale
}

/** What somebody did: the word for it, and what it was done to, linked. */
export function DeedLine({ deed, part, forum, locale }: DeedLineProps) {
  const role = getT(locale, 'forums')(`appearanceRoles.${deed.role}`)
  const note = deed.doubt ? pickString(deed.doubt, locale) : null
  // A doubt about one of the titles is marked there.
  const isMarked = note !== null && titleDoubt(part, locale)?.note !== note
  // 致辞 in a part called 致辞: the word is the link, said once.
  const sessionHref =
    deed.session && !deed.agreement && !deed.outcome
      ? hrefOf(locale, `forums/${forum}/sessions/${deed.session.slug}`)
      : null
  const isSaid = deed.session !== null && pickString(deed.session.title, locale) === role
  const word = sessionHref && isSaid ? <a href={sessionHref}>{role}</a> : role
  return (
    <p className="deed">
      <span className="deed-role">
        {isMarked && note ? (
          <Doubt locale={locale} note={note}>
            {word}
          </Doubt>
        ) : (
          word
        )}
      </span>
      {sessionHref && isSaid ? null : <DeedObject deed={deed} forum={forum} locale={locale} />}
    </p>
  )
}

function DeedObject({ deed, forum, locale }: Omit<DeedLineProps, 'part'>) {
  const t = getT(locale, 'people')
  if (deed.agreement) {
    return (
      <span>
        <a href={hrefOf(locale, `agreements/${deed.agreement.slug}`)}>
          <Localized text={deed.agreement.title} locale={locale} />
        </a>
        {deed.party ? (
          <span className="deed-for">
            {t.rich('signedFor', { party: () => <PartyName party={deed.party} locale={locale} /> })}
          </span>
        ) : null}
      </span>
    )
  }
  if (deed.outcome) {
    const isWork = deed.outcome.kind === 'report' || deed.outcome.kind === 'catalogue'
    return (
      <a href={`${hrefOf(locale, `forums/${forum}/outcomes`)}#${deed.outcome.slug}`}>
        <WorkTitle text={deed.outcome.title} locale={locale} marked={isWork} />
      </a>
    )
  }
  if (deed.session) {
    const isTalk = deed.session.titleAsPrinted !== null && deed.session.kind === 'talk'
    return (
      <a href={hrefOf(locale, `forums/${forum}/sessions/${deed.session.slug}`)}>
        <WorkTitle text={deed.session.title} locale={locale} marked={isTalk} />
      </a>
    )
  }
  return null
}

function PartyName({ party, locale }: { party: Deed['party']; locale: Locale }) {
  if (!party) return null
  if (!party.organisation) return party.asPrinted
  return <Localized text={party.organisation.name} locale={locale} />
}

/** A talk, a report: 《…》 in Chinese, the plain title in English. */
function WorkTitle({
  text,
  locale,
  marked,
}: {
  text: LocalizedText
  locale: Locale
  marked: boolean
}) {
  const title = <Localized text={text} locale={locale} />
  return marked && locale !== 'en' ? <>《{title}》</> : title
}
