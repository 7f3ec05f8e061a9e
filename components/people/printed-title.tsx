import { hrefOf } from '#components/layout/nav.ts'
import { Doubt } from '#components/patterns/marks.tsx'
import type { SeatPart } from '#lib/domain/people/types.ts'
import { type DoubtfulText, doubtfulPlace } from '#lib/domain/people/utils.ts'
import type { Title } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString, pickText } from '#lib/platform/i18n/localized.ts'

export type PrintedTitlesProps = {
  part: SeatPart
  locale: Locale
  /** Links the name of the organisation inside a title. */
  linked?: boolean
}

/** Titles as printed that day, one per line; the words that a doubt quotes stand on a dotted line. */
export function PrintedTitles({ part, locale, linked = false }: PrintedTitlesProps) {
  const doubt = titleDoubt(part, locale)
  return part.titles.map((title, index) => {
    const { text, lang, isFallback } = pickText(title.text, locale)
    const isDoubtful = doubt !== null && doubt.index === index
    const words = isDoubtful ? (
      <DoubtfulTitle parts={doubt.parts} note={doubt.note} locale={locale} />
    ) : linked && title.organisation ? (
      <LinkedTitle text={text} organisation={title.organisation} locale={locale} />
    ) : (
      text
    )
    return (
      <p key={title.asPrinted} lang={isFallback ? lang : undefined}>
        {words}
      </p>
    )
  })
}

/** The doubt of this part that is about one of its titles, and where. */
export function titleDoubt({ titles, deeds }: SeatPart, locale: Locale) {
  const texts = titles.map(({ text }) => pickString(text, locale))
  for (const { doubt } of deeds) {
    if (doubt === null) continue
    const note = pickString(doubt, locale)
    const place = doubtfulPlace(texts, note)
    if (place) return { ...place, note }
  }
  return null
}

function DoubtfulTitle({
  parts,
  note,
  locale,
}: {
  parts: DoubtfulText
  note: string
  locale: Locale
}) {
  return (
    <>
      {parts[0]}
      <Doubt locale={locale} note={note}>
        {parts[1]}
      </Doubt>
      {parts[2]}
    </>
  )
}

/** The name inside the title is the link; where the title says it otherwise, the whole title is. */
function LinkedTitle({
  text,
  organisation,
  locale,
}: {
  text: string
  organisation: NonNullable<Title['organisation']>
  locale: Locale
}) {
  const name = pickString(organisation.name, locale)
  const href = hrefOf(locale, `organisations/${organisation.slug}`)
  const at = text.indexOf(name)
  if (at === -1) return <a href={href}>{text}</a>
  return (
    <>
      {text.slice(0, at)}
      <a href={href}>{name}</a>
      {text.slice(at + name.length)}
    </>
  )
}
