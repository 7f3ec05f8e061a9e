import { SCAN_AGE_DAYS } from '../constants.ts'

/**
 * When something was scanned, on our clock: as long before now as the device says that it was before
 * it sent it, whatever the device takes the time to be. Never in the future.
 */
export function scannedAt(at: Date, sentAt: Date, now: Date): Date {
  const agoMs = sentAt.getTime() - at.getTime()
  const bounded = Math.min(Math.max(agoMs, 0), SCAN_AGE_DAYS * 86_400_000)
  return new Date(now.getTime() - bounded)
}
