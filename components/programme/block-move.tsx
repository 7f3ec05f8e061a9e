import { RecordKeys } from '#components/edits/record-keys.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { DayField, RoomField } from '#components/programme/session-fields.tsx'
import { ShiftForm } from '#components/programme/shift-form.tsx'
import { groupWords, programmeWords } from '#components/programme/words.ts'
import { isMovable, partsOfBlock } from '#lib/domain/programme/shifting/utils.ts'
import type { DraftSession, Programme } from '#lib/domain/programme/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type BlockMoveProps = {
  locale: Locale
  programme: Programme
  session: DraftSession
  typed: SentValues | null
}

/** A block with a time and something in it: all of it is moved at once. Nothing for any other part. */
export function BlockMove({ locale, programme, session, typed }: BlockMoveProps) {
  const t = getT(locale, 'programme')
  const [first] = session.slots
  const { fields } = session
  if (!first?.day || !isMovable(programme.sessions, session)) return null
  const inside = partsOfBlock(programme.sessions, session).length - 1
  const labels = { day: t('form.day'), start: t('form.start'), room: t('form.room') }
  return (
    <section className="panel-part block-move" aria-labelledby="block-move">
      <h2 id="block-move">{t('shift.title')}</h2>
      <p className="hint">{t('shift.hint', { count: inside })}</p>
      <ShiftForm words={programmeWords(locale)} groups={groupWords(locale)} {...{ labels, typed }}>
        <RecordKeys
          {...{ locale }}
          version={session.version}
          slug={programme.slug}
          of={{ session: session.slug }}
        />
        <div className="form-grid">
          <DayField {...{ locale, programme }} name="day" day={first.day} label={labels.day} />
          <TextField
            name="start"
            label={labels.start}
            defaultValue={fields['slot0.start'] ?? ''}
            inputMode="numeric"
            autoComplete="off"
          />
          <RoomField {...{ locale, programme }} name="room" room={first.room ?? ''} />
        </div>
        <div className="form-actions">
          <SubmitButton tone="line">{t('shift.submit', { count: inside + 1 })}</SubmitButton>
        </div>
      </ShiftForm>
    </section>
  )
}
