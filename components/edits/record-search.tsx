import type { ReactNode } from 'react'
import { Input } from '#components/ui/input.tsx'
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
    <search>
      <form className="audit-filters" action={path} method="get" aria-label={t('find')}>
        <div className="field">
          <label htmlFor="record-q">{t('words')}</label>
          <Input
            id="record-q"
            name="q"
            type="search"
            defaultValue={words ?? ''}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <button className="btn line" type="submit">
          {t('find')}
        </button>
        {children}
      </form>
    </search>
  )
}
