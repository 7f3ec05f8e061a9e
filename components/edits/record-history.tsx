import { fieldLabel, fieldLabels } from '#components/edits/field-label.ts'
import { historyLabels } from '#components/edits/history-labels.ts'
import type { ValueWords } from '#components/edits/value-words.ts'
import type { PastEdit, PastField, RecordHistory } from '#lib/domain/edits/history/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { readable } from '#lib/platform/rich-text/plain.ts'

type Labels = Readonly<Record<string, string>>

/** What was done to a record, the latest first: who, when, which fields, from what to what. Folded. */
export function RecordHistoryPart(props: {
  /** Tells several of a page apart. */
  id?: string
  locale: Locale
  labels: Labels
  /** Of the fields that name another record or one of a list. */
  values?: ValueWords
  /** Null for a record that is being entered. */
  history: RecordHistory | null
}) {
  const { id, locale, values = {}, history } = props
  if (!history) return null
  const t = getT(locale, 'record-panel')
  const labels = { ...historyLabels(locale), ...props.labels }
  return (
    <details
      className="form-part record-history"
      id={id === undefined ? 'history' : `history-${id}`}
    >
      <summary>{t('history.title')}</summary>
      {history.edits.length === 0 ? <p className="is-quiet">{t('history.none')}</p> : null}
      <ol>
        {history.edits.map((edit, index) => (
          // Nothing else tells two of one moment apart, and the list is drawn whole.
          <li key={index}>
            <p>
              <span className="num">{formatDateTime(edit.at, history.timeZone, locale)}</span>{' '}
              <Said {...{ locale, labels, edit }} />
            </p>
            {edit.kind === 'moved' ? null : (
              <dl>
                {edit.fields.map((field) => (
                  <Changed key={field.name} {...{ locale, labels, values, field }} />
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Said({ locale, labels, edit }: { locale: Locale; labels: Labels; edit: PastEdit }) {
  const t = getT(locale, 'record-panel')
  const names = edit.fields.map(({ name }) => name)
  const fields = fieldLabels(names, labels).join(getT(locale, 'common')('listSeparator'))
  return t(`history.${edit.kind}`, { who: edit.by ?? t('history.colleague'), fields })
}

const SHOWN_MAX = 240

/** The note of a citation is kept in all its languages. */
const CITED = /^citation\d+\.note$/
const noteText = (value: string, locale: Locale) =>
  pickString(JSON.parse(value) as LocalizedText, locale)

function Changed(props: { locale: Locale; labels: Labels; values: ValueWords; field: PastField }) {
  const { locale, labels, values, field } = props
  const { name, change } = field
  const t = getT(locale, 'record-panel')
  if (!change) return null
  const lang = LANGS.find((one) => name.endsWith(`.${one}`))
  const words = (value: string) => {
    if (value === '') return <span className="is-quiet">{t('history.nothing')}</span>
    const word = values[name]?.[value]
    if (word !== undefined) return word
    if (value === 'yes') return t('history.yes')
    const text = CITED.test(name) ? noteText(value, locale) : readable(value)
    return <q lang={lang}>{text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text}</q>
  }
  return (
    <div>
      <dt>{fieldLabel(name, labels)}</dt>
      <dd>
        {words(change.from)} → {words(change.to)}
      </dd>
    </div>
  )
}
