import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { insertForum } from '#lib/domain/forums/making/mutations.ts'
import { fieldsOfNewForum, readNewForum } from '#lib/domain/forums/making/utils.ts'
import { addUnnotedParts } from '#lib/domain/programme/bulk/mutations.ts'
import { daysBetween } from '#lib/platform/dates/zone.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Refused, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import type { CopyChoice } from '../types.ts'
import { type Copied, getCopied } from './queries.ts'
import {
  type CopiedPart,
  copiedParts,
  firstDayFault,
  firstDayOf,
  lastDayOf,
  wantedParts,
} from './utils.ts'

type Call = {
  /** The forum that is copied: its managers may. */
  forumId: string
  actor: string
  /** Becomes the manager of the new forum: whoever is none of all forums anyway. */
  isManager: boolean
  input: Fields
  choice: CopyChoice
  now: Date
}
type Answer = { ok: true; value: { slug: string } } | InvalidFields | Refused<'not_found'>

/** A programme of hundreds of parts is written in one transaction: on a busy machine that takes seconds. */
const WHOLE = { timeout: 30_000, maxWait: 5_000 } as const

/**
 * Makes a new forum from an old one, as a draft: rooms and programme with every day moved, the offer to register
 * where it is wanted, and people and bodies as proposals that nobody sees until they are confirmed. All of it or
 * nothing, with one row in the audit.
 */
export async function copyForum(call: Call): Promise<Answer> {
  return inWholeTransaction(db, (tx) => copy(tx, call), WHOLE)
}

async function copy(tx: Tx, call: Call): Promise<Answer> {
  const { forumId: sourceId, actor, isManager, choice, now } = call
  // Nobody becomes one with another meanwhile: a proposal would name one who is there no more.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(name)) FROM unnest(ARRAY['organisation', 'person.merged']) AS name`
  const copied = await getCopied(sourceId, tx)
  if (!copied) return refused('not_found')
  const { days, programme } = copied
  const input = { ...call.input, ...carried(copied, choice) }
  const startsOn = input.startsOn ?? ''
  const wrongDay = firstDayFault(startsOn)
  const endsOn = wrongDay.startsOn ? '' : lastDayOf(days, startsOn)
  const read = readNewForum({ ...input, endsOn })
  const faults = { ...(read.ok ? {} : read.fields), ...wrongDay }
  if (!read.ok || wrongDay.startsOn) return { ok: false, reason: 'invalid', fields: faults }
  const made = await insertForum(tx, read.value)
  if ('faults' in made) return { ok: false, reason: 'invalid', fields: made.faults }
  const forumId = made.id
  const from = { sourceId, forumId }
  if (isManager) {
    await tx.forumRole.create({
      data: { accountId: actor, forumId, role: 'manager', createdAt: now },
    })
  }
  const rooms = await copyRooms(tx, from)
  const first = firstDayOf(days, programme.sessions)
  const shift = first === null ? 0 : daysBetween(first, startsOn)
  const wanted = wantedParts(programme.sessions, choice.parts)
  const parts = copiedParts(wanted, shift).map((part) => ({ ...part, sessionId: randomUUID() }))
  await addUnnotedParts(tx, { forumId, now }, parts)
  const has = (thing: CopyChoice['things'][number]) => choice.things.includes(thing)
  if (has('registration')) await copyRegistration(tx, { ...from, shift })
  const people = has('people') ? await proposePeople(tx, { ...from, parts }) : 0
  const organisations = has('organisations') ? await proposeBodies(tx, from) : 0
  const counts = { rooms, parts: parts.length, people, organisations }
  const changes = changesBetween({}, fieldsOfNewForum(read.value))
  const details = { version: 1, changes: { ...changes }, from: sourceId, shift, copied: counts }
  await tx.audit.create({
    data: { at: now, event: 'forum.copied', forumId, subjectId: forumId, actor, details },
  })
  return done({ slug: read.value.address })
}

/** What a new edition has from the old one without being asked. */
function carried({ row }: Copied, { things }: CopyChoice): Fields {
  const { kind, motif, timeZone, mode, city, capacity } = row
  const isOffered = things.includes('registration') && capacity !== null
  return {
    ...{ kind, motif, timeZone, mode: mode ?? '' },
    city: city?.retiredAt === null ? city.slug : '',
    capacity: isOffered ? String(capacity) : '',
  }
}

type From = { sourceId: string; forumId: string }

const copyRooms = (tx: Tx, { sourceId, forumId }: From): Promise<number> => tx.$executeRaw`
  INSERT INTO room (slug, "forumId", name, position, capacity, citations)
  SELECT slug, ${forumId}::uuid, name, position, capacity, '[]' FROM room WHERE "forumId" = ${sourceId}::uuid`

/** The offer to register as it stands now, nobody registered: terms, places, questions, texts, and the forum's own words in letters. */
async function copyRegistration(
  tx: Tx,
  { sourceId, forumId, shift }: From & { shift: number },
): Promise<void> {
  // On the clock of the forum, whatever its summer time.
  await tx.$executeRaw`
    INSERT INTO registration_settings ("forumId", "opensAt", "closesAt", "waitingList", "needsApproval", "changesUntil",
                                       "acceptWithin", "remindHours", "updatedAt")
    SELECT ${forumId}::uuid,
           (own."opensAt" AT TIME ZONE zone + ${shift} * interval '1 day') AT TIME ZONE zone,
           (own."closesAt" AT TIME ZONE zone + ${shift} * interval '1 day') AT TIME ZONE zone,
           own."waitingList", own."needsApproval",
           (own."changesUntil" AT TIME ZONE zone + ${shift} * interval '1 day') AT TIME ZONE zone,
           own."acceptWithin", own."remindHours", now()
      FROM registration_settings AS own
      JOIN (SELECT id, "timeZone" AS zone FROM forum) AS clock ON clock.id = own."forumId"
     WHERE own."forumId" = ${sourceId}::uuid`
  await tx.$executeRaw`
    INSERT INTO ticket_type (slug, "forumId", name, position, capacity, "isHidden", "updatedAt")
    SELECT slug, ${forumId}::uuid, name, position, capacity, "isHidden", now() FROM ticket_type WHERE "forumId" = ${sourceId}::uuid`
  await tx.$executeRaw`
    INSERT INTO question (slug, "forumId", kind, label, hint, "isRequired", position, options, condition, "forTypes", "atLeast", "atMost")
    SELECT slug, ${forumId}::uuid, kind, label, hint, "isRequired", position, options, condition, "forTypes", "atLeast", "atMost"
      FROM question WHERE "forumId" = ${sourceId}::uuid AND "retiredAt" IS NULL`
  await tx.$executeRaw`
    INSERT INTO consent_text (slug, "forumId", "textVersion", title, body, "isRequired", position)
    SELECT slug, ${forumId}::uuid, 1, title, body, "isRequired", position
      FROM consent_text WHERE "forumId" = ${sourceId}::uuid AND "retiredAt" IS NULL`
  await tx.$executeRaw`
    INSERT INTO mail_template ("forumId", kind, subject, body, version, "updatedAt")
    SELECT ${forumId}::uuid, kind, subject, body, 1, now() FROM mail_template
     WHERE "forumId" = ${sourceId}::uuid AND version > 0`
  await tx.$executeRaw`
    INSERT INTO session_places ("sessionId", "forumId", capacity)
    SELECT copy.id, ${forumId}::uuid, places.capacity
      FROM session_places AS places
      JOIN forum_session AS own ON own.id = places."sessionId"
      JOIN forum_session AS copy ON copy."forumId" = ${forumId}::uuid AND copy.slug = own.slug
     WHERE places."forumId" = ${sourceId}::uuid`
}

/** Who stood in the parts that were copied, and who was at the forum without a part of their own. Two statements. */
async function proposePeople(
  tx: Tx,
  { sourceId, forumId, parts }: From & { parts: readonly (CopiedPart & { sessionId: string })[] },
): Promise<number> {
  const rows = parts.flatMap(({ sessionId, people }) =>
    people.map((one) => ({ ...one, session: sessionId })),
  )
  const spoke = await tx.$executeRaw`
    INSERT INTO edition_proposal ("forumId", "sessionId", "personId", "appearanceRole", position, "asPrinted", titles)
    SELECT DISTINCT ON (one.session, living.id, one.role)
           ${forumId}::uuid, one.session, living.id, one.role::"AppearanceRole", one.position, one."nameAsPrinted",
           ARRAY(SELECT jsonb_array_elements_text(one.titles))
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS one(session uuid, person text, role text, position int, "nameAsPrinted" text, titles jsonb)
      JOIN person ON person.slug = one.person
      JOIN person AS living ON living.id = coalesce(person."mergedIntoId", person.id) AND living."retiredAt" IS NULL`
  const came = await tx.$executeRaw`
    INSERT INTO edition_proposal ("forumId", "personId", "appearanceRole", position, "asPrinted", titles)
    SELECT DISTINCT ON (one."personId", one.role)
           ${forumId}::uuid, one."personId", one.role, one.position, one."nameAsPrinted",
           ARRAY(SELECT title."asPrinted" FROM appearance_title AS title WHERE title."appearanceId" = one.id ORDER BY title.position)
      FROM appearance AS one JOIN person ON person.id = one."personId" AND person."retiredAt" IS NULL
     WHERE one."forumId" = ${sourceId}::uuid AND one."sessionId" IS NULL AND one."agreementId" IS NULL
       AND one."outcomeId" IS NULL AND one.role NOT IN ('signatory', 'witness')
     ORDER BY one."personId", one.role, one.position`
  return spoke + came
}

/** Which bodies had which role at the forum, or in a part that was copied. One statement. */
const proposeBodies = (tx: Tx, { sourceId, forumId }: From): Promise<number> => tx.$executeRaw`
  INSERT INTO edition_proposal ("forumId", "sessionId", "organisationId", "participationRole", position, "asPrinted", titles)
  SELECT DISTINCT ON (copy.id, one."organisationId", one.role)
         ${forumId}::uuid, copy.id, one."organisationId", one.role, one.position, one."asPrinted", ARRAY[]::text[]
    FROM participation AS one
    JOIN organisation ON organisation.id = one."organisationId" AND organisation."retiredAt" IS NULL
    LEFT JOIN forum_session AS own ON own.id = one."sessionId"
    LEFT JOIN forum_session AS copy ON copy."forumId" = ${forumId}::uuid AND copy.slug = own.slug
   WHERE one."forumId" = ${sourceId}::uuid AND one."outcomeId" IS NULL AND one."infrastructureId" IS NULL
     AND (one."sessionId" IS NULL OR copy.id IS NOT NULL)
   ORDER BY copy.id, one."organisationId", one.role, one.position`
