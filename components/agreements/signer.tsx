import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt } from '#components/patterns/marks.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'
import type { Signer } from '#lib/domain/agreements/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString, pickText } from '#lib/platform/i18n/localized.ts'

export type SignerLineProps = {
  signer: Signer
  locale: Locale
  /** Underlines the titles: what is doubtful is explained in the margin. */
  isDoubtful: boolean
}

/** One signatory or witness: the name, and under it the titles printed there, one per line. */
export function SignerLine({ signer, locale, isDoubtful }: SignerLineProps) {
  const name = pickText(signer.person.name, locale, { kind: 'person' })
  const titles = signer.titles.map((title, index) => (
    // a fixed list; the same title may stand twice
    <span className="post" key={index}>
      <Localized text={title.text} locale={locale} />
    </span>
  ))
  return (
    <>
      <b>
        <a className="quiet" href={hrefOf(locale, `people/${signer.person.slug}`)}>
          <PersonName name={name.text} lang={name.isFallback ? name.lang : undefined} />
        </a>
        {locale === 'en' && !name.isFallback ? (
          <span className="other-script" lang="zh">
            {signer.nameAsPrinted}
          </span>
        ) : null}
      </b>
      {titles.length > 0 ? (
        <span className="posts">
          {isDoubtful && signer.doubt ? (
            <Doubt locale={locale} note={pickString(signer.doubt, locale)}>
              {titles}
            </Doubt>
          ) : (
            titles
          )}
        </span>
      ) : null}
    </>
  )
}
