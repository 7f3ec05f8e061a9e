import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** What an action says of itself beside its page: a status, and the time after which another try may help. */
type Said = { status?: number; retryAfterSeconds?: number | undefined }

// Kept on globalThis: our server and what Next has bundled each load this module.
const shared = globalThis as typeof globalThis & { gcfAnswerStatus?: AsyncLocalStorage<Said> }
shared.gcfAnswerStatus ??= new AsyncLocalStorage<Said>()
const answers = shared.gcfAnswerStatus

/** Why a form was refused, as HTTP says it (RFC 9110; RFC 6585 for 429; RFC 4918 for 507). */
const STATUS_OF_REFUSAL = new Map(
  Object.entries({
    // Somebody else was there first; the page shows what stands now.
    changed_since: 409,
    conflict: 409,
    decided: 409,
    kept_changed: 409,
    lost_changed: 409,
    moved: 409,
    no_step: 409,
    not_pending: 409,
    part_changed: 409,
    picture_changed: 409,
    seen_earlier: 409,
    stale: 409,
    rate_limited: 429,
    busy: 503,
    storage_full: 507,
  }),
)

/**
 * Next answers every action with 200, a refused one too. People read the page; programs, proxies and
 * logs read the status, so the request that is being answered is told the one of the refusal. Reasons
 * that are the sender's to mend (a field, a rule) stay 200. Outside a request of ours nothing happens.
 */
export function sayRefused(reason: string, retryAfterSeconds?: number): void {
  const said = answers.getStore()
  const status = STATUS_OF_REFUSAL.get(reason)
  if (said && status) Object.assign(said, { status, retryAfterSeconds })
}

/** Runs `work`, which writes the answer; a 200 goes out as what its action has said meanwhile. */
export async function withSaidStatus(
  response: ServerResponse,
  work: () => Promise<unknown>,
): Promise<void> {
  const said: Said = {}
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 200 || said.status === undefined) return writeHead(status, ...rest)
    const { retryAfterSeconds } = said
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds)
    return writeHead(said.status, ...rest)
  }) as typeof response.writeHead
  await answers.run(said, work)
}
