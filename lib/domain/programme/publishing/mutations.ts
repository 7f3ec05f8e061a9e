import 'server-only'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { askForReview } from '../reviewing/asking/mutations.ts'
import type { PublishOutcome } from '../reviewing/types.ts'
import { PUBLISH_TIMEOUT_MS } from './constants.ts'
import type { PublishRefusal } from './types.ts'
import { lockProgramme, readMarked, writeVersion } from './whole/mutations.ts'

type Call = {
  forumId: string
  mark: number
  reason: string
  /** Nobody is written to: a small correction. */
  isQuiet: boolean
  actor: string
  now: Date
}

/**
 * Lets readers see the programme as it is drawn up now: all of it or nothing, as one numbered version
 * with who and why, and a letter to everybody who chose something that is moved. `mark` is that
 * of the diff which was looked at: what has been edited since is looked at first. Where the forum wants
 * a second pair of eyes nothing is published: it is asked for, and somebody else decides.
 */
export async function publishProgramme(
  call: Call,
): Promise<Result<PublishOutcome, PublishRefusal>> {
  const patience = { timeout: PUBLISH_TIMEOUT_MS }
  const result = await inWholeTransaction(db, (tx) => publish(tx, call), patience)
  if (result.ok && result.value.kind === 'published') bumpContentEpoch()
  return result
}

async function publish(tx: Tx, call: Call): Promise<Result<PublishOutcome, PublishRefusal>> {
  await lockProgramme(tx, call.forumId)
  const drafts = await readMarked(tx, call)
  if (!drafts.ok) return drafts
  if (drafts.value.secondEyes) {
    await askForReview(tx, { ...call, replaces: drafts.value.openRequest })
    return done({ kind: 'asked' })
  }
  const { mark: _, ...version } = call
  const published = await writeVersion(tx, drafts.value, { ...version, review: null })
  return done({ kind: 'published', ...published })
}
