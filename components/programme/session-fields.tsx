import { HiddenField, SelectField, TextareaField, TextField } from '#components/patterns/field.tsx'
import { NameField } from '#components/picks/name-field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import {
  SESSION_KINDS,
  SLOTS_MAX,
  SPEAKING_ROLES,
  STATUSES,
} from '#lib/domain/programme/constants.ts'
import type { DraftSession, Programme } from '#lib/domain/programme/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { DAY_PARTS, formatDayPart } from '#lib/platform/dates/format-time.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type PartProps = { locale: Locale; programme: Programme; fields: Fields }

/** Title in three languages side by side, kind, block, places. */
export function BasicFields({ locale, programme, fields, slug }: PartProps & { slug?: string }) {
  const t = getT(locale, 'programme')
  const kinds = getT(locale, 'sessions')
  const blocks = programme.sessions.filter(
    (one) => !one.isRetired && one.parent === null && one.slug !== slug,
  )
  const parent = pickOptions(t('form.noParent'), blocks, locale)
  return (
    <>
      <p className="hint part-hint">{t('form.required')}</p>
      <TextFields name="title" of="titleOf" {...{ locale, fields }} isRequired />
      <SelectField
        name="kind"
        label={t('form.kind')}
        defaultValue={fields.kind ?? 'talk'}
        options={SESSION_KINDS.map((kind) => ({ value: kind, label: kinds(`kinds.${kind}`) }))}
      />
      <SelectField
        name="parent"
        label={t('form.parent')}
        optional
        defaultValue={fields.parent ?? ''}
        options={parent}
      />
    </>
  )
}

/** What only an existing part has beside these. */
export function StandingFields({ locale, fields }: Omit<PartProps, 'programme'>) {
  const t = getT(locale, 'programme')
  return (
    <>
      <SelectField
        name="status"
        label={t('form.status')}
        defaultValue={fields.status ?? 'scheduled'}
        options={STATUSES.map((one) => ({ value: one, label: t(`form.statuses.${one}`) }))}
      />
      <TextField
        name="capacity"
        label={t('form.capacity')}
        inputMode="numeric"
        optional
        defaultValue={fields.capacity ?? ''}
        autoComplete="off"
      />
      <TextField
        name="position"
        label={t('form.position')}
        hint={t('form.positionHint')}
        inputMode="numeric"
        optional
        defaultValue={fields.position ?? ''}
        autoComplete="off"
      />
    </>
  )
}

type DayFieldProps = {
  locale: Locale
  programme: Programme
  name: string
  label: string
  /** `YYYY-MM-DD`; '' where none is known. */
  day: string
  optional?: boolean
}

/** One of the forum's days, or the one that it has; any day where the forum's are not known. */
export function DayField({ locale, programme, day, optional = false, ...field }: DayFieldProps) {
  const t = getT(locale, 'programme')
  const days = [...new Set([...programme.days, ...(day ? [day] : [])])].toSorted()
  if (days.length === 0)
    return <TextField {...field} {...{ optional }} type="date" defaultValue={day} />
  const known = days.map((one) => ({
    value: one,
    label: formatDay(one, locale, { weekday: true }),
  }))
  return (
    <SelectField
      {...field}
      {...{ optional }}
      defaultValue={day}
      options={optional ? [{ value: '', label: t('form.noDay') }, ...known] : known}
    />
  )
}

/** One of the forum's rooms, or none yet. */
export function RoomField(props: {
  locale: Locale
  programme: Programme
  name: string
  /** Slug; '' where it is open. */
  room: string
  optional?: boolean
}) {
  const { locale, programme, name, room: chosen, optional = false } = props
  const t = getT(locale, 'programme')
  const rooms = programme.rooms.map(({ slug, name: room, capacity }) => ({
    value: slug,
    label:
      capacity === null
        ? pickString(room, locale)
        : t('form.roomWithSeats', { room: pickString(room, locale), count: capacity }),
  }))
  return (
    <SelectField
      {...{ name, optional }}
      label={t('form.room')}
      defaultValue={chosen}
      options={[{ value: '', label: t('form.noRoom') }, ...rooms]}
    />
  )
}

/** One slot: what is known of its time, and its room. */
export function SlotFields({ locale, programme, fields, index }: PartProps & { index: number }) {
  const t = getT(locale, 'programme')
  const name = (part: string) => `slot${index}.${part}`
  const at = (part: string) => fields[name(part)] ?? ''
  return (
    <fieldset className="slot-fields">
      <legend>{t('form.slot', { number: index + 1 })}</legend>
      <HiddenField name={name('precision')} value={at('precision')} />
      <DayField
        {...{ locale, programme }}
        name={name('day')}
        label={t('form.day')}
        day={at('day')}
        optional
      />
      {(['start', 'end'] as const).map((part) => (
        <TextField
          key={part}
          name={name(part)}
          label={t(`form.${part}`)}
          optional
          defaultValue={at(part)}
          inputMode="numeric"
          autoComplete="off"
        />
      ))}
      <SelectField
        name={name('half')}
        label={t('form.half')}
        optional
        defaultValue={at('half')}
        options={[
          { value: '', label: t('form.noHalf') },
          ...DAY_PARTS.map((half) => ({ value: half, label: formatDayPart(half, locale) })),
        ]}
      />
      <RoomField {...{ locale, programme }} name={name('room')} room={at('room')} optional />
    </fieldset>
  )
}

/** The slots that there are, and one more to fill in. */
export function AllSlots(props: PartProps) {
  const used = Array.from({ length: SLOTS_MAX }, (_, index) => index).filter(
    (index) => props.fields[`slot${index}.precision`] !== undefined,
  )
  const isFull = used.length === SLOTS_MAX
  return (
    <>
      {used.map((index) => (
        <SlotFields key={index} {...props} index={index} />
      ))}
      {isFull ? null : (
        <details className="more-slots">
          <summary>{getT(props.locale, 'programme')('form.moreSlots')}</summary>
          <SlotFields {...props} index={used.length} />
        </details>
      )}
    </>
  )
}

/** Everybody in it, and rows for more. */
export function PeopleFields(props: { locale: Locale; session: DraftSession }) {
  const { locale, session } = props
  const t = getT(locale, 'programme')
  const roles = getT(locale, 'forums')
  const rows = [...session.people, null, null]
  return rows.map((person, index) => (
    <fieldset key={index} className="who-fields">
      <legend>{t('form.who', { number: index + 1 })}</legend>
      <HiddenField name={`who${index}.person`} value={person?.person ?? ''} />
      <NameField
        name={`who${index}.name`}
        person={`who${index}.person`}
        label={t('form.name')}
        optional
        defaultValue={person?.nameAsPrinted ?? ''}
        list="people-known"
      />
      <SelectField
        name={`who${index}.role`}
        label={t('form.role')}
        defaultValue={person?.role ?? 'speaker'}
        options={SPEAKING_ROLES.map((role) => ({
          value: role,
          label: roles(`appearanceRoles.${role}`),
        }))}
      />
      <TextareaField
        name={`who${index}.titles`}
        label={t('form.titles')}
        optional
        rows={2}
        defaultValue={person?.titles.join('\n') ?? ''}
      />
    </fieldset>
  ))
}

/** Where its facts come from: document and words. */
export function SourceFields(props: {
  locale: Locale
  citations: DraftSession['citations']
  documents: readonly { slug: string; title: string }[]
  /** What they prove, where that is a part of the record: `service0.`. */
  of?: string
  /** So many to fill in besides. */
  more?: number
}) {
  const { locale, citations, documents, of = '', more = 1 } = props
  const t = getT(locale, 'programme')
  const options = [
    { value: '', label: t('form.noDocument') },
    ...documents.map(({ slug, title }) => ({ value: slug, label: title })),
  ]
  const empty = Array.from({ length: more }, () => null)
  const name = (index: number, part: string) => `${of}citation${index}.${part}`
  return [...citations, ...empty].map((citation, index) => (
    <fieldset key={index} className="cite-fields">
      <legend>{t('form.sources')}</legend>
      <PickField
        name={name(index, 'document')}
        of="source"
        label={t('form.document')}
        optional
        defaultValue={citation?.document ?? ''}
        options={options}
      />
      <TextareaField
        name={name(index, 'quote')}
        label={t('form.quote')}
        optional
        rows={2}
        defaultValue={citation?.quote ?? ''}
      />
      <HiddenField
        name={name(index, 'note')}
        value={citation?.note ? JSON.stringify(citation.note) : ''}
      />
    </fieldset>
  ))
}

type TextGroup = 'titleOf' | 'themeOf' | 'pointsOf' | 'doubtOf'

/** One text in three languages. */
export function TextFields(props: {
  locale: Locale
  fields: Fields
  name: string
  of: TextGroup
  isRequired?: boolean
  isLong?: boolean
}) {
  const { locale, fields, name, of, isRequired = false, isLong = false } = props
  const t = getT(locale, 'programme')
  return LANGS.map((lang) => {
    const common = {
      name: `${name}.${lang}`,
      label: t(`form.${of}.${lang}`),
      optional: !(isRequired && lang === 'zh-Hans'),
      defaultValue: fields[`${name}.${lang}`] ?? '',
      lang,
    }
    return isLong ? (
      <TextareaField key={lang} {...common} rows={4} />
    ) : (
      <TextField key={lang} {...common} autoComplete="off" />
    )
  })
}
