'use client'

import { useState } from 'react'
import { useDoor } from '#components/check-ins/offline/door-kept.tsx'
import type { Tone } from '#components/check-ins/signals.ts'
import { Verdict } from '#components/check-ins/verdict.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { undoCheckInAction } from '#lib/domain/check-ins/actions.ts'
import type { LocalReply } from '#lib/domain/check-ins/offline/types.ts'
import type { DoorReply } from '#lib/domain/check-ins/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** The form of the door, which buttons among its answers send again. */
export const DOOR_FORM = 'door'

/** The sentences of the door, by what it shows; made on the server by `doorWords`. */
export type DoorWords = {
  field: string
  hint: string
  direction: string
  entry: string
  exit: string
  submit: string
  okEntry: string
  okExit: string
  alreadyEntry: string
  alreadyExit: string
  refused: string
  /** With `{at}` and `{device}`. */
  first: string
  undo: string
  choose: string
  noPlace: string
  entered: string
  /** Of what this phone has judged by itself. */
  unknown: string
  local: string
  takenBack: string
  notTakenBack: string
  thisDevice: string
  goOn: string
  reasons: Readonly<Record<string, string>>
}

/** Where the device checks in. */
export type DoorPlace = { locale: Locale; slug: string; listId: string }

type AnswerProps = {
  reply: DoorReply | LocalReply
  place: DoorPlace
  words: FormWords
  door: DoorWords
}

/** How an answer sounds and looks; null for a choice among people. */
export function toneOf(reply: DoorReply | LocalReply): Tone | null {
  if (reply.kind === 'matches') return null
  return reply.kind === 'local' ? reply.verdict.kind : reply.kind
}

/** What came of a scan, to be read at arm's length: in words and by shape, not by colour alone. */
export function DoorAnswer({ reply, place, words, door }: AnswerProps) {
  switch (reply.kind) {
    case 'ok': {
      const title = reply.direction === 'entry' ? door.okEntry : door.okExit
      return (
        <Verdict
          key={reply.nextNonce}
          goOn={door.goOn}
          tone="ok"
          title={title}
          guest={reply.guest}
          note={reply.at}
        >
          <ActionForm id="undo" action={undoCheckInAction} words={words}>
            <input type="hidden" name="locale" value={place.locale} />
            <input type="hidden" name="list" value={place.listId} />
            <input type="hidden" name="slug" value={place.slug} />
            <input type="hidden" name="checkIn" value={reply.checkInId} />
            <SubmitButton tone="line">{door.undo}</SubmitButton>
          </ActionForm>
        </Verdict>
      )
    }
    case 'already': {
      const { at, device, direction, guest } = reply
      const note = door.first.replace('{at}', at).replace('{device}', device)
      const title = direction === 'entry' ? door.alreadyEntry : door.alreadyExit
      return (
        <Verdict
          key={reply.nextNonce}
          goOn={door.goOn}
          tone="already"
          title={title}
          guest={guest}
          note={note}
        />
      )
    }
    case 'refused': {
      const note = door.reasons[reply.reason] ?? ''
      return (
        <Verdict
          key={reply.nextNonce}
          goOn={door.goOn}
          tone="refused"
          title={door.refused}
          guest={reply.guest}
          note={note}
        />
      )
    }
    case 'matches':
      return <Matches matches={reply.matches} door={door} />
    case 'local':
      return <LocalAnswer reply={reply} door={door} />
  }
}

/** What this phone says by itself, and that it is noted. */
function LocalAnswer({ reply, door }: { reply: LocalReply; door: DoorWords }) {
  const { verdict, guest, at, direction } = reply
  const isEntry = direction === 'entry'
  switch (verdict.kind) {
    case 'refused': {
      const note = door.reasons[verdict.reason] ?? ''
      return (
        <Verdict
          key={reply.nextNonce}
          goOn={door.goOn}
          tone="refused"
          title={door.refused}
          guest={guest}
          note={note}
        />
      )
    }
    case 'already': {
      const device = verdict.device ?? door.thisDevice
      const note = door.first.replace('{at}', at).replace('{device}', device)
      const title = isEntry ? door.alreadyEntry : door.alreadyExit
      return (
        <Verdict
          key={reply.nextNonce}
          goOn={door.goOn}
          tone="already"
          title={title}
          guest={guest}
          note={note}
        />
      )
    }
    default: {
      const title = isEntry ? door.okEntry : door.okExit
      const isKnown = verdict.kind === 'ok'
      return (
        <Verdict
          key={reply.nextNonce}
          goOn={door.goOn}
          tone={isKnown ? 'ok' : 'unknown'}
          title={isKnown ? title : door.unknown}
          guest={guest}
          note={`${at} · ${door.local}`}
        >
          {reply.isUndoable ? <TakeBack key={reply.nonce} nonce={reply.nonce} door={door} /> : null}
        </Verdict>
      )
    }
  }
}

function TakeBack({ nonce, door }: { nonce: string; door: DoorWords }) {
  const { keeper } = useDoor()
  const [said, setSaid] = useState<string | null>(null)
  if (said !== null) return <p role="status">{said}</p>
  const takeBack = async () =>
    setSaid((await keeper.takeBack(nonce)) ? door.takenBack : door.notTakenBack)
  return (
    <button type="button" className="btn line" onClick={takeBack}>
      {door.undo}
    </button>
  )
}

type Found = Extract<DoorReply, { kind: 'matches' }>['matches']

function Matches({ matches, door }: { matches: Found; door: DoorWords }) {
  return (
    <div className="door-matches">
      <p>{door.choose}</p>
      <ul>
        {matches.map(({ registrationId, hasPlace, hasEntered, ...guest }) => (
          <li key={registrationId}>
            <button
              type="submit"
              form={DOOR_FORM}
              name="registrationId"
              value={registrationId}
              className="btn line"
            >
              <b>{guest.name}</b>
              <span>{[guest.organisation, guest.ticketType].filter(Boolean).join(' · ')}</span>
              {hasEntered ? <em>{door.entered}</em> : hasPlace ? null : <em>{door.noPlace}</em>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
