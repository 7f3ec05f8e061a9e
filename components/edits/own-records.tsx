import type { ReactNode } from 'react'
import { OwnParts } from '#components/edits/own-parts.tsx'
import { RecordSearch } from '#components/edits/record-search.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The words of a list by themselves: `alliance-panel` and `city-panel` have them all. */
type Said = ('title' | 'note' | 'add') | `${'parts' | 'none' | 'noneHint'}.${'own' | 'others'}`

/** Records of one kind that are found by a name: those that are corrected here, and the rest to be read. */
export function OwnRecords<T extends { isOwn: boolean }>(props: {
  locale: Locale
  /** Of the list's page; a new one is entered below it. */
  path: string
  t: (word: Said) => string
  rows: readonly T[]
  /** How many there are without a search. */
  total: number
  /** What is searched; null for nothing. */
  words: string | null
  table: (rows: readonly T[]) => ReactNode
  /** Whether the list can be taken along as a file. */
  hasFiles?: boolean
}) {
  const { locale, path, t, rows, total, words, table, hasFiles = false } = props
  const all = getT(locale, 'record-panel')
  const wordsOf = (part: 'own' | 'others') => ({
    title: t(`parts.${part}`),
    none: words === null ? t(`none.${part}`) : all('notFound'),
    hint: words === null ? t(`noneHint.${part}`) : all('notFoundHint'),
  })
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t('note')}
        ways={
          <>
            <a className="act" href={`${path}/new`}>
              {t('add')}
            </a>
            {hasFiles ? (
              <FileWays
                locale={locale}
                path={`${path}/export`}
                query={words === null ? '' : `${new URLSearchParams({ q: words })}`}
              />
            ) : null}
          </>
        }
      />
      <RecordSearch {...{ locale, path, words }}>
        {words === null ? null : (
          <a className="act" href={path}>
            {all('all', { count: total })}
          </a>
        )}
      </RecordSearch>
      <OwnParts {...{ rows, table }} words={{ own: wordsOf('own'), others: wordsOf('others') }} />
    </>
  )
}
