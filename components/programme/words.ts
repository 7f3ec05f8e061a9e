import type { ConflictWords } from '#components/edits/conflict-panel.tsx'
import { richFaults } from '#components/edits/rich-text/words.ts'
import { formWords } from '#components/patterns/form-words.ts'
import { groupOf } from '#lib/domain/programme/fields/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  'chinese_first',
  'not_number',
  'not_day',
  'not_time',
  'too_small',
  'too_large',
] as const
const REFUSALS = [
  ...(['conflict', 'changed_since', 'nothing', 'gone', 'no_request', 'own_request'] as const),
  ...(['no_time', 'same_time'] as const),
]
/** Refusals that name the part which stands in the way of all. */
const OF_A_PART = ['another_day', 'part_changed', 'part_refused'] as const
const PART = { part: '{part}' }

/** The sentences of the programme's forms. */
export function programmeWords(locale: Locale) {
  const t = getT(locale, 'programme')
  return formWords(locale, {
    faults: {
      ...richFaults(locale),
      ...Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)])),
    },
    refusals: {
      ...Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
      ...Object.fromEntries(OF_A_PART.map((word) => [word, t(`refusals.${word}`, PART)])),
    },
  })
}

const GROUPS = [
  ...(['kind', 'status', 'parent', 'position', 'capacity', 'title', 'theme'] as const),
  ...(['description', 'points', 'doubt', 'slot', 'person', 'citation', 'retired'] as const),
]

/** What a group of fields is called: `slot0.day` belongs to "time and room". Each group once. */
export function fieldNames(locale: Locale, names: readonly string[]): string {
  const t = getT(locale, 'programme')
  const groups = names.map(groupOf)
  const known = GROUPS.filter((group) => groups.includes(group))
  const separator = getT(locale, 'common')('listSeparator')
  return known.map((group) => t(`fields.${group}`)).join(separator)
}

/** What each group of fields is called, by group. */
export function groupWords(locale: Locale): Readonly<Record<string, string>> {
  const t = getT(locale, 'programme')
  return Object.fromEntries(GROUPS.map((group) => [group, t(`fields.${group}`)]))
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function sessionNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const t = getT(locale, 'programme')
  if (query.created !== undefined) return t('created')
  if (query.unchanged !== undefined) return t('form.unchanged')
  if (typeof query.moved === 'string') return t('shift.done', { count: Number(query.moved) || 0 })
  if (typeof query.saved !== 'string') return null
  const fields = fieldNames(
    locale,
    query.saved.split(',').map((group) => `${group}.`),
  )
  return fields === '' ? t('form.saved') : t('form.savedBeside', { fields })
}

/** What a form asks where another changed the same fields. */
export function conflictWords(locale: Locale): ConflictWords {
  const t = getT(locale, 'programme')
  return {
    text: t('conflict.text', { who: '{who}', time: '{time}' }),
    theirs: t('conflict.theirs'),
    mine: t('conflict.mine'),
    both: t('conflict.both'),
    nothing: t('conflict.nothing'),
    keep: t('conflict.keep', { field: '{field}' }),
  }
}
