import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { readable } from '#lib/platform/rich-text/plain.ts'
import type { AuditChange } from './types.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  typeof value === 'string' ? readable(value) : (JSON.stringify(value) ?? '')

/** What a row says was changed: its diff field by field, then whatever else it holds. */
export function changesOf(details: unknown): AuditChange[] {
  if (!isObject(details)) return []
  const { changes, ...rest } = details
  const fields = Object.entries(isObject(changes) ? changes : {}).map(([field, change]) => {
    const { from, to } = isObject(change) ? change : { from: null, to: change }
    return { field, from: textOf(from ?? ''), to: textOf(to ?? '') }
  })
  const others = Object.entries(rest)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => ({ field, from: null, to: textOf(value) }))
  return [...fields, ...others]
}

type Word = Parameters<ReturnType<typeof getT<'privacy'>>>[0]

/** What happened, in words. Every event has some: a test compares. */
export function eventWords(event: string, locale: Locale): string {
  const t = getT(locale, 'privacy')
  const word = `events.${event.replace('.', '_')}` as Word
  return t.has(word) ? t(word) : event
}
