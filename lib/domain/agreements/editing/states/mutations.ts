import 'server-only'
import type { ForumScopeRole } from '#lib/domain/accounts/types.ts'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import { listEdits, namesOfActors } from '#lib/domain/edits/queries.ts'
import { changesBetween, withoutEmpty } from '#lib/domain/edits/utils.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { type AgreementRow, lockAgreement } from '../queries.ts'
import type { AgreementState } from '../types.ts'
import { canMove } from './policy.ts'

type MoveCall = {
  forumId: string
  actor: string
  role: ForumScopeRole
  slug: string
  /** The version that was looked at. */
  base: number
  to: AgreementState
  /** Why it is void; for nothing else. */
  reason: string | null
  now: Date
}

/** Somebody was faster, or it was edited meanwhile: how it stands now, and who left it so. */
type ChangedSince = {
  ok: false
  reason: 'changed_since'
  details: { state: AgreementState; by: string; at: string }
}
export type MoveAnswer =
  | Result<{ state: AgreementState; version: number }, 'not_found' | 'no_such_step' | 'no_parties'>
  | ChangedSince

/**
 * Takes an agreement from one state into another, about what was looked at and nothing else: of two
 * who decide at once one does, and the other is told what it is now.
 */
export async function moveAgreement(call: MoveCall): Promise<MoveAnswer> {
  const answer = await inWholeTransaction(db, (tx) => move(tx, call))
  if (answer.ok) bumpContentEpoch()
  return answer
}

async function move(tx: Tx, call: MoveCall): Promise<MoveAnswer> {
  const { forumId, actor, role, base, to, reason, now } = call
  const row = await lockAgreement(tx, call)
  if (!row) return refused('not_found')
  if (row.version !== base) return changedSince(tx, row)
  if (!canMove(role, row.state, to)) return refused('no_such_step')
  if (to === 'signed' && row.scope === 'single' && row.parties.length === 0) {
    return refused('no_parties')
  }
  const voidReason = to === 'voided' ? reason : null
  const version = row.version + 1
  await tx.agreement.update({
    where: { id: row.id },
    data: { state: to, voidReason, version },
  })
  const said = (state: string, why: string | null) => withoutEmpty({ state, voidReason: why ?? '' })
  const changes = changesBetween(said(row.state, row.voidReason), said(to, voidReason))
  const edit = { event: EVENTS[to], forumId, subjectId: row.id, actor, now }
  await noteEdit(tx, { ...edit, version, changes })
  return done({ state: to, version })
}

const EVENTS: Readonly<Record<AgreementState, string>> = {
  drafted: 'agreement.taken_up',
  ready: 'agreement.made_ready',
  signed: 'agreement.signed',
  voided: 'agreement.voided',
}

async function changedSince(tx: Tx, row: AgreementRow): Promise<ChangedSince> {
  const [last] = await listEdits({ subjectId: row.id, since: row.version - 1 }, tx)
  const names = last ? await namesOfActors([last.actor]) : new Map<string, string>()
  return {
    ...({ ok: false, reason: 'changed_since' } as const),
    details: {
      state: row.state,
      by: (last && names.get(last.actor)) ?? '',
      at: (last?.at ?? new Date(0)).toISOString(),
    },
  }
}
