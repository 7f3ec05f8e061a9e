import type { ReactNode } from 'react'
import { SearchForm } from '#components/patterns/search-form.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Looks among the records of a forum by any name; what was looked for stands in the address. */
export function RecordSearch(props: {
  locale: Locale
  path: string
  words: string | null
  /** The way back to all of them. */
  children: ReactNode
}) {
  const { locale, path, words, children } = props
  const t = getT(locale, 'record-panel')
  return (
    <SearchForm
      id="record"
      action={path}
      words={{ form: t('find'), words: t('words'), submit: t('find') }}
      value={words}
      reset={children}
    />
  )
}
