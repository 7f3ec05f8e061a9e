import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { DeedLine } from '#components/people/deed-line.tsx'
import { PrintedTitles } from '#components/people/printed-title.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { Deed, SeatPart } from '#lib/domain/people/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PersonDeedsProps = {
  parts: readonly SeatPart[]
  /** Slug of the forum. */
  forum: string
  sources: Sources
  locale: Locale
}

/** What a person did at one forum, each deed with the clause that proves it in its own margin. */
export function PersonDeeds({ parts, forum, sources, locale }: PersonDeedsProps) {
  return parts.flatMap((part, index) =>
    part.deeds.map((deed, place) => (
      <Noted
        // Deeds have no identity but their place in the text
        key={`${index}-${place}`}
        note={
          <Citations
            citations={deed.citations}
            sources={sources}
            locale={locale}
            doubt={deed.doubt}
          />
        }
      >
        {place === 0 ? <Titles part={part} locale={locale} /> : null}
        <DeedLine deed={deed} part={part} forum={forum} locale={locale} />
        <Remark deed={deed} locale={locale} />
      </Noted>
    )),
  )
}

function Titles({ part, locale }: { part: SeatPart; locale: Locale }) {
  if (part.titles.length === 0) {
    return <Unknown locale={locale} label={getT(locale, 'people')('titlesUnknown')} />
  }
  const printed = part.titles.map(({ asPrinted }) => asPrinted)
  const isOther = part.titles.some(({ text, asPrinted }) => text['zh-Hans'] !== asPrinted)
  return (
    <div className="printed-titles">
      <PrintedTitles part={part} locale={locale} linked />
      {locale === 'en' || (isOther && locale === 'zh') ? (
        <p className="meta" lang={isOther ? 'zh-Hant' : 'zh-Hans'}>
          {printed.join('；')}
        </p>
      ) : null}
    </div>
  )
}

function Remark({ deed, locale }: { deed: Deed; locale: Locale }) {
  if (deed.remark === null) return null
  return (
    <p className="deed-remark">
      <Localized text={deed.remark} locale={locale} tag />
    </p>
  )
}
