import { factsWords } from '#components/forums/editing/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { HiddenField, TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import {
  addRoomAction,
  changeRoomAction,
  removeRoomAction,
} from '#lib/domain/forums/editing/actions.ts'
import type { EditedRoom } from '#lib/domain/forums/editing/types.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type RoomsProps = { locale: Locale; slug: string; rooms: readonly EditedRoom[] }

/** The rooms of a forum: each with its form, and one more to add. */
export function RoomsView({ locale, slug, rooms }: RoomsProps) {
  const t = getT(locale, 'facts')
  const last = Math.max(-1, ...rooms.map(({ position }) => position))
  return (
    <section className="panel-part" id="rooms">
      <h2>{t('rooms.title')}</h2>
      {rooms.length === 0 ? (
        <EmptyState title={t('rooms.none')}>{t('rooms.noneHint')}</EmptyState>
      ) : null}
      {rooms.map((room) => (
        <details key={room.id} className="form-part">
          <summary>
            {pickString(room.name, locale)}
            <span className="is-quiet">{t('rooms.used', { count: room.used })}</span>
          </summary>
          <ActionForm
            id={`room-${room.slug}`}
            action={changeRoomAction}
            words={factsWords(locale)}
            labels={roomLabels(locale)}
            className="session-form"
          >
            <Named {...{ locale, slug }} />
            <input type="hidden" name="room" value={room.id} />
            <HiddenField name="version" value={String(room.version)} />
            <RoomFields {...{ locale, room }} position={room.position} />
            <div className="form-actions">
              <SubmitButton tone="line">{t('rooms.save')}</SubmitButton>
            </div>
          </ActionForm>
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
