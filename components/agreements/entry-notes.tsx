import { Localized } from '#components/patterns/localized.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { AgreementEntry } from '#lib/domain/agreements/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type EntryNotesProps = { agreement: AgreementEntry; sources: Sources; locale: Locale }

/** The margin of an entry: the clauses that prove it, then what is doubtful and why. */
export function EntryNotes({ agreement, sources, locale }: EntryNotesProps) {
  const t = getT(locale, 'agreements')
  const separator = getT(locale, 'common')('listSeparator')
  return (
    <>
      <Citations citations={allCitations(agreement)} sources={sources} locale={locale} />
      {allDoubts(agreement, locale).map(({ names, note }) => (
        <p className="src" key={note['zh-Hans']}>
          {names.length > 0 ? (
            t.rich('entry.doubtOf', {
              name: () => <span className="doubt">{names.join(separator)}</span>,
              note: () => <Localized text={note} locale={locale} />,
            })
          ) : (
            <Localized text={note} locale={locale} />
          )}
        </p>
      ))}
      {agreement.followUps.length > 0 ? <p className="src">{t('entry.stemKey')}</p> : null}
    </>
  )
}

/** The agreement's own clauses first; a clause that stands within another one shown is left out. */
export function allCitations(agreement: AgreementEntry): Citation[] {
  const { parties, witnesses, unplacedSignatories, followUps, relations } = agreement
  const all = [
    ...agreement.citations,
    ...parties.flatMap((party) => [
      ...party.citations,
      ...party.signatories.flatMap((signer) => signer.citations),
    ]),
    ...[...unplacedSignatories, ...witnesses].flatMap((signer) => signer.citations),
    ...followUps.flatMap((step) => step.citations),
    ...relations.flatMap((relation) => relation.citations),
  ]
  return all.filter(({ document, quote }, index) =>
    all.every(
      (other, place) =>
        place === index ||
        other.document !== document ||
        !other.quote.includes(quote) ||
        (other.quote === quote && place > index),
    ),
  )
}

type NamedDoubt = { names: string[]; note: LocalizedText }

/** Every doubt once, with the words that it underlines; who signed for whom is said at the party. */
function allDoubts(agreement: AgreementEntry, locale: Locale): NamedDoubt[] {
  const t = getT(locale, 'agreements')
  const found: { name?: string; note: LocalizedText | null }[] = [
    { note: agreement.doubt },
    { name: t('entry.form'), note: agreement.partyFormDoubt },
  ]
  const personName = (name: LocalizedText) => pickString(name, locale, { kind: 'person' })
  for (const party of agreement.parties) {
    found.push({ name: pickString(party.name, locale), note: party.doubt })
    for (const { person, doubt } of party.doubt ? [] : party.signatories) {
      found.push({ name: personName(person.name), note: doubt })
    }
  }
  for (const { person, doubt } of [...agreement.unplacedSignatories, ...agreement.witnesses]) {
    found.push({ name: personName(person.name), note: doubt })
  }
  const doubts = new Map<string, NamedDoubt>()
  for (const { name, note } of found) {
    if (note === null) continue
    const known = doubts.get(note['zh-Hans'])
    if (known && name) known.names.push(name)
    if (!known) doubts.set(note['zh-Hans'], { names: name ? [name] : [], note })
  }
  return [...doubts.values()]
}
