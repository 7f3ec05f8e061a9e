import { randomBytes, randomUUID } from 'node:crypto'
import { PERSONAL_TABLES } from '#lib/domain/privacy/constants.ts'
import { madeSession } from '../../e2e/made-forum.ts'
import type { Role } from '../../factories/rights/rights.ts'
import { newAddress } from '../../factories/rights/routes.ts'
import { one, register, type World } from './world.ts'

/**
 * T36: in every column of every table that may hold something of a person, a word that stands nowhere
 * else, at one's own forum and at another; then it is said who may ever read it.
 */

export type Canary = { word: string; table: string; column: string; at: 'own' | 'other' }

type Readers = readonly Role[]
const MANAGERS: Readers = ['manager', 'administrator']
const PROGRAMMERS: Readers = ['editor', 'manager', 'administrator']
const DOOR: Readers = ['check_in', 'manager', 'administrator']

/** Who may read a column of the people of their own forum; of what is not named here, nobody but the person. */
const READERS: Record<string, Record<string, Readers>> = {
  // Of those who work at the forum: their devices, what they have done
  account: { name: MANAGERS, email: MANAGERS },
  registration: {
    ...{ name: DOOR, organisation: DOOR, code: DOOR },
    ...{ email: MANAGERS, emailNorm: MANAGERS, phone: MANAGERS, decisionNote: MANAGERS },
  },
  answer: { value: MANAGERS },
  uploaded_file: { name: MANAGERS },
  handover: { name: MANAGERS, email: MANAGERS },
  invitation_code: { code: MANAGERS, email: MANAGERS, name: MANAGERS, note: MANAGERS },
  mail_outbox: { lastError: MANAGERS },
  check_in_device: { name: DOOR },
  registration_message: { subject: MANAGERS, body: MANAGERS },
  mail_template: { subject: MANAGERS, body: MANAGERS },
  agreement_milestone: { title: PROGRAMMERS, owner: PROGRAMMERS, evidence: PROGRAMMERS },
  picture: { permission: PROGRAMMERS },
  agreement_file: { title: PROGRAMMERS, name: PROGRAMMERS },
  session_draft: { fields: PROGRAMMERS },
  clash_acknowledgement: { reason: PROGRAMMERS },
  audit: { details: MANAGERS },
}

/** Administrators read of every forum what its managers read. */
export function mayRead({ table, column, at }: Canary, role: Role): boolean {
  const readers = READERS[table]?.[column] ?? []
  return readers.includes(role) && (at === 'own' || role === 'administrator')
}

/** Columns that hold no word of anybody's: names of kinds, keys of ours, what a rule fixes. */
const NO_WORDS = ['locale', 'mediaType', 'provider', 'event', 'direction', 'kind', 'status']

let number = 0
/** A word that stands nowhere else, in the shape that the column asks for. */
function wordFor(table: string, column: string): string {
  const word = `kanari${(++number).toString(36)}x${randomBytes(3).toString('hex')}`
  const hex = (length: number) => randomBytes(length / 2).toString('hex')
  if (/^email|Email$/.test(column)) return `${word}@example.com`
  if (column === 'nonce' && table === 'ticket') return hex(32)
  if (/(?:Hash|sha256)$/.test(column))
    return column === 'passwordHash' ? `$argon2id$${word}` : hex(64)
  if (column === 'code' && table === 'registration') {
    return [...randomBytes(8)].map((byte) => '23456789ABCDEFGHJKMNPQRSTUVWXYZ'[byte % 31]).join('')
  }
  if (column === 'code') return word.toUpperCase()
  if (column === 'nextPath') return `/zh/${word}`
  return word
}

/** Rows of somebody at this forum in every table; `keep` says which, by a condition. */
async function plantRows(world: World, at: 'own' | 'other'): Promise<Record<string, string>> {
  const forum = world.forums[at]
  const email = newAddress()
  const { id } = await register(world, forum, email)
  const { id: accountId } = await one(
    world,
    `insert into account (email, "emailNorm", locale, name, "totpSecret", "passwordHash")
     values ($1, $1, 'zh', '金丝雀', 'x', '$argon2id$x') returning id`,
    [email],
  )
  const { id: deviceId } = await one(
    world,
    `insert into check_in_device ("forumId", "accountId", name, "keyHash", "revokedAt") values ($1, $2, 'x', $3, now()) returning id`,
    [forum.id, accountId, randomBytes(32).toString('hex')],
  )
  const run = (text: string, ...values: unknown[]) => world.client.query(text, values)
  await run(
    `insert into account_session ("idHash", "accountId", "accountVersion", device, "expiresAt") values ($2, $1, 1, 'x', now() + interval '1 day')`,
    ...[accountId, randomBytes(32).toString('hex')],
  )
  await run(
    `insert into sign_in_challenge (email, "emailNorm", "accountId", locale, "nextPath", "expiresAt") values ('x@y', 'x@y', $1, 'zh', '/zh', now() + interval '10 minutes')`,
    accountId,
  )
  await run(
    `insert into passkey ("accountId", "credentialId", "publicKey", label) values ($1, $2, '', 'x')`,
    ...[accountId, randomUUID()],
  )
  await run(
    `insert into passkey_challenge (challenge, "accountId", "expiresAt") values ('x', $1, now() + interval '10 minutes')`,
    accountId,
  )
  await run(`insert into recovery_code ("accountId", "codeHash") values ($1, 'x')`, accountId)
  await run(
    `insert into federated_identity (provider, subject, "accountId") values ('oidc', $2, $1)`,
    ...[accountId, randomUUID()],
  )
  await run(
    `with asked as (
       insert into question ("forumId", slug, kind, label, position) values ($2, 'canary', 'text', '{"zh-Hans": "备注"}', 1) returning id),
     file as (
       insert into uploaded_file ("forumId", "registrationId", name, "mediaType", "sizeBytes", sha256) values ($2, $1, 'x', 'application/pdf', 4, $3) returning id)
     insert into answer ("registrationId", "questionId", value, "fileId") select $1, asked.id, '"x"', file.id from asked, file`,
    ...[id, forum.id, randomBytes(32).toString('hex')],
  )
  await run(
    `update registration set phone = 'x', organisation = 'x', "decisionNote" = 'x' where id = $1`,
    id,
  )
  await run(
    `insert into handover ("registrationId", name, email, "emailNorm", locale, "expiresAt", "giverName", "giverEmail") values ($1, 'x', 'x@y', 'x@y', 'zh', now() + interval '1 day', 'x', 'x@y')`,
    id,
  )
  await run(
    `insert into invitation_code ("forumId", code, email, name, note) values ($1, $2, 'x@y', 'x', 'x')`,
    ...[forum.id, randomBytes(8).toString('hex').toUpperCase()],
  )
  await run(
    `insert into check_in ("listId", "registrationId", "deviceId", nonce, direction, turn, at, "receivedAt")
     select id, $1, $2, $3, 'entry', 1, now(), now() from check_in_list where "forumId" = $4 and "sessionId" is null`,
    ...[id, deviceId, randomUUID(), forum.id],
  )
  await run(
    `update mail_outbox set "failedAt" = now(), attempts = 12, "lastError" = 'x' where "registrationId" = $1`,
    id,
  )
  const { id: testId } = await one(
    world,
    `insert into mail_test ("forumId", "accountId", kind, words) values ($1, $2, 'confirmed', '{}') returning id`,
    [forum.id, accountId],
  )
  const byAccount = `"accountId" = '${accountId}'`
  const byRegistration = `"registrationId" = '${id}'`
  return {
    account: `id = '${accountId}'`,
    ...{ account_session: byAccount, sign_in_challenge: byAccount, passkey: byAccount },
    ...{ passkey_challenge: byAccount, recovery_code: byAccount, federated_identity: byAccount },
    registration: `id = '${id}'`,
    ...{ answer: byRegistration, uploaded_file: byRegistration, handover: byRegistration },
    ...{ ticket: byRegistration, idempotency_key: byRegistration, mail_outbox: byRegistration },
    ...{ check_in: byRegistration, consent: byRegistration },
    invitation_code: `"forumId" = '${forum.id}'`,
    check_in_device: `id = '${deviceId}'`,
    mail_test: `id = '${testId}'`,
  }
}

/** Without a word of the person's own: keys, times, kinds; and what may only be added to, which holds no personal words. */
const WITHOUT_WORDS = [
  ...['forum_role', 'alliance_role', 'star', 'session_booking', 'milestone_reminder'],
  ...['audit', 'erasure'],
]

/** What organisers write for themselves: the draft of a programme, letters, why a clash is none; and the audit of it. */
async function plantDrafts(world: World, at: 'own' | 'other'): Promise<Canary[]> {
  const forum = world.forums[at]
  const session = await madeSession(forum, '湿地', 10)
  const planted: Canary[] = []
  const run = async (table: string, columns: readonly string[], text: string, more: string[]) => {
    const words = columns.map((column) => wordFor(table, column))
    await world.client.query(text, [...more, ...words])
    planted.push(...columns.map((column, i) => ({ word: words[i] as string, table, column, at })))
  }
  await run(
    'session_draft',
    ['fields'],
    `insert into session_draft ("sessionId", "forumId", fields, version, "updatedAt")
     select id, "forumId", jsonb_build_object('title.zh-Hans', $2::text), 1, now() from forum_session where slug = $1`,
    [session],
  )
  await run(
    'registration_message',
    ['subject', 'body'],
    `insert into registration_message ("forumId", subject, body, "formKey")
     values ($1, jsonb_build_object('zh-Hans', $2::text), jsonb_build_object('zh-Hans', $3::text), gen_random_uuid())`,
    [forum.id],
  )
  await run(
    'agreement_milestone',
    ['title', 'owner', 'evidence'],
    `with kept as (
       insert into agreement (slug, kind, "kindAsPrinted", title, "forumId", placement, "partyForm", citations, state, "updatedAt")
       values ('milestones-' || left(md5($1), 12), 'memorandum', '备忘录', '{"zh-Hans": "湿地旧约"}', $1::uuid, 'at_forum', 'bilateral', '[]', 'drafted', now()) returning id)
     insert into agreement_milestone ("agreementId", position, title, owner, evidence, "dueOn", "doneOn")
     select id, 0, jsonb_build_object('zh-Hans', $2::text), $3, $4, null, current_date from kept`,
    [forum.id],
  )
  await run(
    'agreement_file',
    ['title', 'name'],
    `with kept as (
       insert into agreement (slug, kind, "kindAsPrinted", title, "forumId", placement, "partyForm", citations, state, "updatedAt")
       values ('documents-' || left(md5($1), 12), 'memorandum', '备忘录', '{"zh-Hans": "湿地旧约"}', $1::uuid, 'at_forum', 'bilateral', '[]', 'drafted', now()) returning id)
     insert into agreement_file (id, "agreementId", title, name, "sizeBytes", sha256)
     select gen_random_uuid(), id, jsonb_build_object('zh-Hans', $2::text), $3, 4, repeat('0', 64) from kept`,
    [forum.id],
  )
  await run(
    'picture',
    ['permission'],
    `with person as (
       insert into person (slug, name, citations, "updatedAt")
       values ('pictured-' || left(md5($1), 12), '{"zh-Hans": "苇影"}', '[]', now()) returning id),
     entered as (
       insert into audit (event, "forumId", "subjectId", actor, details)
       select 'person.created', $1::uuid, id, 'system', '{}' from person)
     insert into picture ("personId", credit, permission)
     select id, '{"zh-Hans": "本人提供"}', $2 from person`,
    [forum.id],
  )
  await run(
    'mail_template',
    ['subject', 'body'],
    `insert into mail_template ("forumId", kind, subject, body, version, "updatedAt")
     values ($1, 'confirmed', jsonb_build_object('zh-Hans', $2::text), jsonb_build_object('zh-Hans', $3::text), 1, now())
     on conflict ("forumId", kind) do update set subject = excluded.subject, body = excluded.body`,
    [forum.id],
  )
  await run(
    'clash_acknowledgement',
    ['reason'],
    `insert into clash_acknowledgement ("forumId", key, reason, at) values ($1, 'none', $2, now())`,
    [forum.id],
  )
  await run(
    'audit',
    ['details'],
    `insert into audit (event, "forumId", actor, details)
     values ('session.edited', $1, 'system', jsonb_build_object('version', 1, 'changes', jsonb_build_object('title.zh-Hans', jsonb_build_object('from', '', 'to', $2::text))))`,
    [forum.id],
  )
  return planted
}

/** Puts a word into every text of those rows, and returns them all. A table that has no row there is a fault. */
export async function plantCanaries(world: World): Promise<Canary[]> {
  const planted: Canary[] = []
  for (const at of ['own', 'other'] as const) {
    planted.push(...(await plantDrafts(world, at)))
    const rows = await plantRows(world, at)
    const forgotten = Object.keys(PERSONAL_TABLES).filter(
      (table) => !(table in rows) && !WITHOUT_WORDS.includes(table),
    )
    if (forgotten.length > 0) {
      throw new Error(
        `no row is planted in ${forgotten.join(', ')}: see tests/runtime/rights/canaries.ts`,
      )
    }
    for (const [table, where] of Object.entries(rows)) {
      const { rows: columns } = await world.client.query<{ name: string; type: string }>(
        `select column_name as name, data_type as type from information_schema.columns
          where table_schema = 'public' and table_name = $1 and data_type in ('text', 'jsonb')`,
        [table],
      )
      for (const { name: column, type } of columns) {
        if (NO_WORDS.includes(column)) continue
        const word = wordFor(table, column)
        const { rowCount } = await world.client.query(
          `update ${table} set "${column}" = $1 where ${where}`,
          [type === 'jsonb' ? JSON.stringify(word) : word],
        )
        if (rowCount !== 1) throw new Error(`${table}.${column}: ${rowCount} rows, not 1`)
        planted.push({ word, table, column, at })
      }
    }
  }
  return planted
}

/** What stands in a body that its reader may not read; whoever holds a device of the door reads as at the door. */
export function leaksIn(
  body: string,
  canaries: readonly Canary[],
  { role, isAtDoor = false }: { role: Role; isAtDoor?: boolean },
): Canary[] {
  const may = (canary: Canary) => mayRead(canary, role) || (isAtDoor && mayRead(canary, 'check_in'))
  return canaries.filter((canary) => !may(canary) && body.includes(canary.word))
}

export const wordedCanary = ({ table, column, at }: Canary): string => `${table}.${column} of ${at}`
