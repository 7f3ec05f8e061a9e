import 'server-only'
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ImportKind } from '#prisma/generated/enums.ts'
import { applyAgreements, lockAgreements, takeBackAgreements } from './agreements/mutations.ts'
import { KEPT_DAYS, PEOPLE_KEPT_DAYS } from './constants.ts'
import { planImport } from './queries.ts'
import { applyRecords, lockRecords, takeBackRecords } from './records/mutations.ts'
import { applyRegistrations, lockPlaces, takeBackRegistrations } from './registrations/mutations.ts'
import { applySessions, lockProgramme, takeBackSessions } from './sessions/mutations.ts'
import type { ImportPlace, ImportRow, PlannedRow, RecordKind } from './types.ts'
import { figuresOf, linesThatMoved } from './utils.ts'

type Who = {
  forumId: string
  actor: string
  now: Date
  /** Lists of which kinds they decide about; of all where nothing is said. */
  kinds?: readonly ImportKind[]
}

/** How lists of one kind are written. */
type Way = {
  /** Locked before it is read: what the plan says of the record holds until the end. */
  lock: (tx: Tx, forumId: string, plan: readonly PlannedRow[]) => Promise<unknown>
  /** The plan with the addresses of what is new. */
  apply: (tx: Tx, place: ImportPlace, plan: readonly PlannedRow[]) => Promise<PlannedRow[]>
  /** What was changed since, by name; nothing where everything is taken back. */
  takeBack: (tx: Tx, place: ImportPlace) => Promise<string[]>
  /** Whether readers see it at once. */
  isSeen: boolean
}

const ofRecords = (kind: RecordKind): Way => ({
  lock: (tx, _, plan) =>
    lockRecords(
      tx,
      kind,
      plan.flatMap(({ slug }) => slug ?? []),
    ),
  apply: (tx, place, plan) => applyRecords(tx, kind, place, plan),
  takeBack: (tx, place) => takeBackRecords(tx, kind, place),
  isSeen: true,
})

const WAYS: Readonly<Record<ImportKind, Way>> = {
  session: {
    ...{ lock: lockProgramme, apply: applySessions, takeBack: takeBackSessions },
    isSeen: false,
  },
  person: ofRecords('person'),
  organisation: ofRecords('organisation'),
  agreement: {
    ...{ lock: lockAgreements, apply: applyAgreements, takeBack: takeBackAgreements },
    isSeen: true,
  },
  registration: {
    ...{ lock: lockPlaces, apply: applyRegistrations, takeBack: takeBackRegistrations },
    // Whether places are left is all that readers see of it.
    isSeen: true,
  },
}

/** Hundreds of rows are judged and written in one transaction: on a busy machine that takes seconds. */
const WHOLE = { timeout: 30_000, maxWait: 5_000 } as const

/** What is no longer kept. */
const NOTHING = Prisma.DbNull

const inOne = <T>(work: (tx: Tx) => Promise<T>) =>
  admitWrite(() => retryConflicts(() => db.$transaction(work, WHOLE)))

const asJson = (value: unknown) => value as Prisma.InputJsonValue

/** Keeps a list as it was read, with what would become of each row. Nothing of it is written. */
export async function lookAtImport(
  call: Who & { kind: ImportKind; fileName: string | null; bytes: Buffer; rows: ImportRow[] },
): Promise<{ id: string }> {
  const { forumId, now, kind, fileName, bytes, rows } = call
  // It is planned again before anything is written: no transaction needs to wait for it.
  const plan = await planImport(db, { forumId, kind, rows })
  return inOne(async (tx) => {
    await giveUpOld(tx, now)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const { id } = await tx.importBatch.create({
      data: {
        ...{ forumId, kind, fileName, hash, createdAt: now },
        rows: asJson(rows),
        plan: asJson(plan),
      },
      select: { id: true },
    })
    const details = { kind, hash, rows: rows.length, ...figuresOf(plan) }
    await note(tx, { ...call, event: 'import.read', id, details })
    return { id }
  })
}

/** Lists that nobody decided about are not kept for ever, and lists of people not for long. Returns how many were given up. */
export async function giveUpOld(tx: Pick<Tx, '$executeRaw'>, now: Date): Promise<number> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  return tx.$executeRaw`
    UPDATE import_batch SET state = 'given_up', rows = NULL, plan = NULL, "decidedAt" = ${now}, version = version + 1
     WHERE state = 'looked_at'
       AND "createdAt" < CASE WHEN kind = 'registration' THEN ${daysAgo(PEOPLE_KEPT_DAYS)}::timestamptz
                              ELSE ${daysAgo(KEPT_DAYS)}::timestamptz END`
}

/** The same when nobody brings a list along for long. */
export const sweepImports = (now: Date): Promise<number> => giveUpOld(db, now)

function note(
  tx: Tx,
  noted: Who & { event: string; id: string; details: Prisma.InputJsonObject },
): Promise<unknown> {
  const { forumId, actor, now: at, event, id: subjectId, details } = noted
  return tx.audit.create({ data: { at, event, forumId, subjectId, actor, details } })
}

async function lockBatch(
  tx: Tx,
  { forumId, id, kinds }: Pick<Who, 'forumId' | 'kinds'> & { id: string },
) {
  await tx.$executeRaw`SELECT 1 FROM import_batch WHERE id = ${id}::uuid AND "forumId" = ${forumId}::uuid FOR UPDATE`
  const ofKinds = kinds ? { kind: { in: [...kinds] } } : {}
  return tx.importBatch.findFirst({ where: { id, forumId, ...ofKinds } })
}

type Applied =
  | Result<{ written: number }, never>
  | Result<never, 'not_found' | 'decided' | 'has_faults' | 'nothing' | 'no_ground'>
  | { ok: false; reason: 'moved'; details: { lines: number[] } }

/**
 * Writes a whole list, or nothing of it: every row in one transaction, each record with its own row in the
 * audit. Should the record have moved since the list was looked at, nothing is written and the new plan is
 * kept instead, for somebody to look at.
 */
export async function applyImport(
  call: Who & {
    id: string
    version: number
    /** On what ground people are entered, who have agreed to nothing here. */
    ground?: string
    /** Whether they are written to. */
    hasLetters?: boolean
  },
): Promise<Applied> {
  const { forumId, id, version, now, ground = '', hasLetters = false } = call
  let isSeen = false
  const answer = await inOne(async (tx): Promise<Applied> => {
    const batch = await lockBatch(tx, call)
    if (!batch) return refused('not_found')
    if (batch.state !== 'looked_at') return refused('decided')
    const { kind } = batch
    if (kind === 'registration' && ground === '') return refused('no_ground')
    const [rows, before] = [batch.rows, batch.plan] as unknown as [ImportRow[], PlannedRow[]]
    const way = WAYS[kind]
    await way.lock(tx, forumId, before)
    const plan = await planImport(tx, { forumId, kind, rows })
    const lines = linesThatMoved(before, plan, isDeepStrictEqual)
    if (lines.length > 0 || version !== batch.version) {
      await keep(tx, id, { plan: asJson(plan) })
      return { ok: false, reason: 'moved', details: { lines } }
    }
    const figures = figuresOf(plan)
    if (figures.refused > 0) return refused('has_faults')
    if (figures.create + figures.change === 0) return refused('nothing')
    const place = { forumId, actor: call.actor, now, importId: id, hasLetters }
    const written = await way.apply(tx, place, plan)
    const state = 'applied' as const
    await keep(tx, id, { state, decidedAt: now, plan: asJson(written), rows: NOTHING })
    const said = kind === 'registration' ? { ground, letters: hasLetters } : {}
    await note(tx, { ...call, event: 'import.applied', details: { kind, ...figures, ...said } })
    isSeen = way.isSeen
    return done({ written: figures.create + figures.change })
  })
  if (answer.ok && isSeen) bumpContentEpoch()
  return answer
}

const keep = (tx: Tx, id: string, data: Prisma.ImportBatchUpdateInput) =>
  tx.importBatch.update({ where: { id }, data: { ...data, version: { increment: 1 } } })

/** Forgets a list that was looked at. */
export async function giveUpImport(
  call: Who & { id: string },
): Promise<Result<null, 'not_found' | 'decided'>> {
  return inOne(async (tx) => {
    const batch = await lockBatch(tx, call)
    if (!batch) return refused('not_found')
    if (batch.state !== 'looked_at') return refused('decided')
    const state = 'given_up' as const
    await keep(tx, call.id, { state, decidedAt: call.now, rows: NOTHING, plan: NOTHING })
    await note(tx, { ...call, event: 'import.given_up', details: { kind: batch.kind } })
    return done(null)
  })
}

type Undone =
  | Result<null, 'not_found' | 'not_applied'>
  | { ok: false; reason: 'changed_since'; details: { names: string[] } }

/** Takes a whole import back; refused where anything of it was changed since, which the answer names. */
export async function undoImport(call: Who & { id: string }): Promise<Undone> {
  let isSeen = false
  const answer = await inOne(async (tx): Promise<Undone> => {
    const batch = await lockBatch(tx, call)
    if (!batch) return refused('not_found')
    if (batch.state !== 'applied') return refused('not_applied')
    const way = WAYS[batch.kind]
    const names = await way.takeBack(tx, { ...call, importId: call.id })
    if (names.length > 0) return { ok: false, reason: 'changed_since', details: { names } }
    await keep(tx, call.id, { state: 'undone', decidedAt: call.now })
    await note(tx, { ...call, event: 'import.undone', details: { kind: batch.kind } })
    isSeen = way.isSeen
    return done(null)
  })
  if (answer.ok && isSeen) bumpContentEpoch()
  return answer
}
