import 'server-only'
import { checkInAt } from '../mutations.ts'
import { getListContext, type ListContext, listReceivedNonces } from '../queries.ts'
import type { UploadInput } from '../schema.ts'
import type { CheckInAnswer, DoorScope } from '../types.ts'
import { scannedAt } from './utils.ts'

export type UploadAnswer = { nonce: string; answer: CheckInAnswer | null }

/**
 * Takes what a device has scanned, in the order in which it was scanned. Each scan stands by itself:
 * sent again, in whatever order and however cut, it is answered as before. An answer is null where
 * its list is not of this forum.
 */
export async function uploadScans(options: {
  scope: DoorScope
  input: UploadInput
  now: Date
}): Promise<UploadAnswer[]> {
  const { scope, input, now } = options
  const lists = new Map<string, ListContext | null>()
  for (const { list } of input.scans) {
    if (!lists.has(list)) lists.set(list, await getListContext(scope.forumId, list))
  }
  const sent = input.scans.map(({ nonce }) => nonce)
  const known = await listReceivedNonces(scope.deviceId, sent)
  const answers: UploadAnswer[] = []
  for (const one of input.scans.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const { token, nonce, direction } = one
    const list = lists.get(one.list)
    const at = scannedAt(one.at, input.sentAt, now)
    const scan = { listId: one.list, direction, nonce, subject: { token }, at }
    const call = { scope, scan, isKnown: known.has(nonce), now }
    answers.push({ nonce, answer: list ? await checkInAt(call, list) : null })
  }
  return answers
}
