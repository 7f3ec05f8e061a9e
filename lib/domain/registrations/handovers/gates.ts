import 'server-only'
import { cache } from 'react'
import { Refusal } from '#lib/platform/errors/expected.ts'
import { readHandoverToken } from '../links/utils.ts'
import { getHandover } from './queries.ts'
import type { HandoverDetail } from './types.ts'

/** The offer behind a colleague's link while it is open; null for every other link, whatever became of it. */
export const getOpenHandover = cache(async (token: string): Promise<HandoverDetail | null> => {
  const named = readHandoverToken(token)
  const handover = named && (await getHandover(named.id, { now: new Date() }))
  return handover?.state === 'open' ? handover : null
})

/** The gate of the action behind that link. */
export async function requireOpenHandover(token: string): Promise<HandoverDetail> {
  const handover = await getOpenHandover(token)
  if (!handover) throw new Refusal('not_found')
  return handover
}
