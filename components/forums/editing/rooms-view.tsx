import { EditForm } from '#components/edits/edit-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { factsWords } from '#components/forums/editing/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { conflictWords } from '#components/programme/words.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import {
  addRoomAction,
  changeRoomAction,
  removeRoomAction,
} from '#lib/domain/forums/editing/actions.ts'
import type { EditedRoom } from '#lib/domain/forums/editing/types.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type RoomsProps = {
  locale: Locale
  slug: string
  rooms: readonly EditedRoom[]
  /** Of each, by its id */
  histories: ReadonlyMap<string, RecordHistory>
}

/** The rooms of a forum: each with its form, and one more to add. */
export function RoomsView({ locale, slug, rooms, histories }: RoomsProps) {
  const t = getT(locale, 'facts')
  const last = Math.max(-1, ...rooms.map(({ position }) => position))
  return (
    <section className="panel-part" id="rooms">
      <h2>{t('rooms.title')}</h2>
      {rooms.length === 0 ? (
        <EmptyState title={t('rooms.none')}>{t('rooms.noneHint')}</EmptyState>
      ) : null}
      {rooms.map((room) => (
        <Room key={room.id} {...{ locale, slug, room }} history={histories.get(room.id) ?? null} />
      ))}
      <details className="form-part" open={rooms.length === 0}>
        <summary>{t('rooms.add')}</summary>
        <ActionForm
          id="add-room"
          action={addRoomAction}
          words={factsWords(locale)}
          labels={roomLabels(locale)}
          className="session-form"
        >
          <Named {...{ locale, slug }} />
          <RoomFields locale={locale} room={null} position={last + 1} />
          <div className="form-actions">
            <SubmitButton tone="line">{t('rooms.add')}</SubmitButton>
          </div>
        </ActionForm>
      </details>
    </section>
  )
}

/** One room: its form, the reader's own steps back in it, what was done to it, and the way to take it out. */
function Room(props: {
  locale: Locale
  slug: string
  room: EditedRoom
  history: RecordHistory | null
}) {
  const { locale, slug, room, history } = props
  const t = getT(locale, 'facts')
  const labels = roomLabels(locale)
  const of = { room: room.id }
  return (
    <details className="form-part">
      <summary>
        {pickString(room.name, locale)}
        <span className="is-quiet">{t('rooms.used', { count: room.used })}</span>
      </summary>
      <RecordSteps
        id={room.slug}
        {...{ locale, slug, history, labels }}
        action={changeRoomAction}
        words={factsWords(locale)}
        record={{ of, version: room.version }}
        notice={null}
      />
      <EditForm
        key={history?.mark}
        id={`room-${room.slug}`}
        action={changeRoomAction}
        words={factsWords(locale)}
        conflict={conflictWords(locale)}
        labels={labels}
        className="session-form"
      >
        <RecordKeys {...{ locale, slug, of }} version={room.version} />
        <RoomFields {...{ locale, room }} position={room.position} />
        <div className="form-actions">
          <SubmitButton tone="line">{t('rooms.save')}</SubmitButton>
        </div>
      </EditForm>
      <RecordHistoryPart id={room.slug} {...{ locale, labels, history }} />
      {room.used > 0 ? null : (
        <ActionForm
          id={`remove-${room.slug}`}
          action={removeRoomAction}
          words={factsWords(locale)}
          className="removal"
        >
          <Named {...{ locale, slug }} />
          <input type="hidden" name="room" value={room.id} />
          <SubmitButton tone="danger">{t('rooms.remove')}</SubmitButton>
        </ActionForm>
      )}
    </details>
  )
}

const Named = ({ locale, slug }: { locale: Locale; slug: string }) => (
  <>
    <input type="hidden" name="slug" value={slug} />
    <input type="hidden" name="locale" value={locale} />
  </>
)

function roomLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'facts')
  const names = LANGS.map((lang) => [`name.${lang}`, t(`rooms.nameOf.${lang}`)] as const)
  return Object.fromEntries([
    ...names,
    ['capacity', t('rooms.seats')],
    ['position', t('rooms.position')],
  ])
}

function RoomFields(props: { locale: Locale; room: EditedRoom | null; position: number }) {
  const { locale, room, position } = props
  const labels = roomLabels(locale)
  return (
    <div className="form-grid">
      {LANGS.map((lang) => (
        <TextField
          key={lang}
          name={`name.${lang}`}
          label={labels[`name.${lang}`]}
          optional={lang !== 'zh-Hans'}
          defaultValue={room?.name[lang] ?? ''}
          lang={lang}
          autoComplete="off"
        />
      ))}
      <TextField
        name="capacity"
        label={labels.capacity}
        inputMode="numeric"
        optional
        defaultValue={room?.capacity == null ? '' : String(room.capacity)}
        autoComplete="off"
      />
      <TextField
        name="position"
        label={labels.position}
        inputMode="numeric"
        optional
        defaultValue={String(position)}
        autoComplete="off"
      />
    </div>
  )
}
