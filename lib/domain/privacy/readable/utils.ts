import { PERSONAL_TABLES } from '#lib/domain/privacy/constants.ts'
import type { PersonalData, PersonalRow, PersonalTableName } from '#lib/domain/privacy/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ReadableField = { key: string; label: string; value: string }
export type ReadableTable = { table: PersonalTableName; title: string; rows: ReadableField[][] }

const ZONE = 'Asia/Shanghai'
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
/** Tells a person nothing; the downloaded file has it. */
const TECHNICAL =
  /^(?:id|.+Id|.*Hash|sha256|.*[vV]ersion|seq|emailNorm|leasedUntil|attempts|counter|transports|publicKey|number|dueAt|updatedAt|details|nextPath|maxUses|used|answer|body|subject)$/

type Word = Parameters<ReturnType<typeof getT<'privacy'>>>[0]

/** Every table in the reader's language, the empty ones too; `whole` with the fields that only machines need. */
export function readableData(
  data: PersonalData,
  locale: Locale,
  { whole = false }: { whole?: boolean } = {},
): ReadableTable[] {
  const t = getT(locale, 'privacy')
  const tables = Object.keys(PERSONAL_TABLES) as PersonalTableName[]
  return tables.map((table) => ({
    table,
    title: t(`tables.${table}`),
    rows: data[table].map((row) => readableRow(row, locale, whole)),
  }))
}

function readableRow(row: PersonalRow, locale: Locale, whole: boolean): ReadableField[] {
  const t = getT(locale, 'privacy')
  return Object.entries(row)
    .filter(([key, value]) => value !== null && (whole || !TECHNICAL.test(key)))
    .map(([key, value]) => ({
      key,
      label: t(`columns.${key}` as Word),
      value: key === 'event' ? eventWord(String(value), locale) : readableValue(value, locale),
    }))
}

/** `noun.past_verb` in words; one that has none yet stands as it is. */
function eventWord(event: string, locale: Locale): string {
  const t = getT(locale, 'privacy')
  const word = `events.${event.replace('.', '_')}` as Word
  return t.has(word) ? t(word) : event
}

function readableValue(value: unknown, locale: Locale): string {
  const t = getT(locale, 'privacy')
  if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no')
  if (typeof value === 'string') {
    if (INSTANT.test(value)) return formatDateTime(new Date(value), ZONE, locale)
    const word = `values.${value}` as Word
    return /^[a-z_-]+$/.test(value) && t.has(word) ? t(word) : value
  }
  if (Array.isArray(value)) return value.map((one) => readableValue(one, locale)).join('; ')
  if (isText(value)) return pickString(value, locale)
  return JSON.stringify(value)
}

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'zh-Hans' in value
