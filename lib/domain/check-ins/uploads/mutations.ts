import 'server-only'
import { checkIn } from '../mutations.ts'
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
  const answers: UploadAnswer[] = []
  const inTime = input.scans.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const { token, nonce, list, direction, at } of inTime) {
    const scan = {
      ...{ listId: list, direction, nonce, subject: { token } },
      at: scannedAt(at, input.sentAt, now),
    }
    answers.push({ nonce, answer: await checkIn({ scope, scan, now }) })
  }
  return answers
}
