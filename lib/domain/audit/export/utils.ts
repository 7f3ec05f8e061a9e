import type { AuditEntry } from '#lib/domain/audit/reading/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Column } from '#lib/platform/tables/table.ts'
import { eventWords } from '../reading/utils.ts'

/** What a file has of a row: as much as the page shows, with the names by which it can be looked up again. */
export function auditColumns(locale: Locale, isOfAll: boolean): Column<AuditEntry>[] {
  const t = getT(locale, 'audit')
  const text = (
    key: 'event' | 'what' | 'forum' | 'by' | 'subject' | 'changes',
    value: (row: AuditEntry) => string | null,
  ): Column<AuditEntry> => ({ key, label: t(`columns.${key}`), type: 'text', value })
  return [
    { key: 'number', label: t('columns.number'), type: 'number', value: ({ seq }) => seq },
    { key: 'at', label: t('columns.at'), type: 'instant', value: ({ at }) => at },
    text('event', ({ event }) => event),
    text('what', ({ event }) => eventWords(event, locale)),
    ...(isOfAll ? [text('forum', ({ forum }) => forum)] : []),
    text('by', ({ actor, by }) => actor ?? t(`by.${by}`)),
    text('subject', ({ subject }) =>
      subject === null || typeof subject === 'string' ? subject : pickString(subject, locale),
    ),
    text('changes', ({ changes }) => changes.map(changeLine).join('\n') || null),
  ]
}

const changeLine = ({ field, from, to }: AuditEntry['changes'][number]) =>
  from === null ? `${field}: ${to}` : `${field}: ${from || '□'} → ${to || '□'}`
