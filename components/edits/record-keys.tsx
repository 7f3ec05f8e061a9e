import { HiddenField } from '#components/patterns/field.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** What the form of a record sends unseen: of which forum, in which language, which record and from which version on. */
export function RecordKeys(props: {
  locale: Locale
  /** Of the forum */
  slug: string
  /** By what the action knows it: `{ person: 'li-junqi' }`. */
  of?: Readonly<Record<string, string>>
  /** None for a new one. */
  version?: number
}) {
  const { locale, slug, of = {}, version } = props
  return (
    <>
      {Object.entries({ slug, locale, ...of }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {version === undefined ? null : <HiddenField name="version" value={String(version)} />}
    </>
  )
}
