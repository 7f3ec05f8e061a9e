import { randomUUID } from 'node:crypto'
import { handoverToken, registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { withClient } from '#scripts/database/databases.ts'
import { bodyOf } from '../factories/registration.ts'

/** What every action behind a link is sent with, besides what is hostile. */
export type OpenDoors = {
  /** Behind these, by the first part of the page's address. */
  tokens: Record<'registrations' | 'handovers', string>
  kept: Record<string, Readonly<Record<string, string>>>
}

const NOBODY = '00000000-0000-4000-8000-000000000000'

/**
 * Two people of the sample forum: one with a place and as many letters as an hour allows, one whose
 * place is offered to a colleague. Each action is let through to its core by a token that is good; that
 * nothing may be written is seen to by what stands beside it, or by the state that it finds.
 */
export async function openDoors(origin: string, databaseUrl: string): Promise<OpenDoors> {
  for (const name of ['door', 'giver', 'gone']) await register(origin, name)
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string; name: string }>(
      `update registration set version = 7, name = split_part(split_part(email, '-', 2), '@', 1),
              status = case when email like 'reed-gone@%' then 'cancelled' else status end
        returning id, name`,
    )
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id as string
    const { rows: offers } = await client.query<{ id: string }>(
      `insert into handover ("registrationId", name, email, "emailNorm", locale, "expiresAt")
       values ($1, '荻花', 'two@example.com', 'two@example.com', 'zh', now() + interval '1 day') returning id`,
      [idOf('giver')],
    )
    // Further codes to this address are refused for an hour, so that asking for one writes nothing.
    await client.query(
      `insert into sign_in_challenge (email, "emailNorm", locale, "createdAt", "expiresAt")
       select 'reed-door@example.com', 'reed-door@example.com', 'zh', now(), now() + interval '10 minutes'
         from generate_series(1, 5)`,
    )
    const linkOf = (name: string) => registrationToken({ id: idOf(name), linkVersion: 1 })
    const door = { token: linkOf('door'), locale: 'zh' }
    const taken = handoverToken({ id: offers[0]?.id as string })
    const { locale: _, ...bare } = door
    return {
      tokens: { registrations: door.token, handovers: taken },
      kept: {
        // Of one that is cancelled, accepted, or offered to nobody there is nothing left to write.
        cancelRegistrationAction: { ...door, token: linkOf('gone') },
        acceptPlaceAction: door,
        withdrawHandoverAction: door,
        // An older version than the seventh.
        changeRegistrationAction: { ...door, version: '1', name: '林晓', ticketType: 'onsite' },
        correctRegistrationAction: {
          ...{ ...bare, registration: idOf('door'), version: '1', name: '林晓' },
        },
        // No address; no consent; no such consent, code or letter.
        offerHandoverAction: { ...door, name: '林晓' },
        takeHandoverAction: { token: taken, locale: 'zh', name: '林晓' },
        withdrawConsentAction: { ...bare, consent: NOBODY },
        sendProofAction: door,
        eraseAction: { ...door, challenge: NOBODY },
        retryLetterAction: { id: NOBODY, locale: 'zh' },
      },
    }
  })
}

async function register(origin: string, name: string): Promise<void> {
  const response = await fetch(`${origin}/api/v1/forums/sample/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(bodyOf(name)),
  })
  if (response.status !== 201) throw new Error(await response.text())
}
