import type { LiveDoor, LocalScan, OfflineList } from '#lib/domain/check-ins/offline/types.ts'
import type { ScanReply } from '#lib/domain/check-ins/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** This browser is no device of this forum any more. */
export class DoorEnded extends Error {
  override readonly name = 'DoorEnded'
}

const READING_MS = 8_000
const LISTING_MS = 60_000

type Place = { slug: string; listId: string; locale: Locale }

async function called<T>(path: string, init: RequestInit, patienceMs: number): Promise<T> {
  const signal = AbortSignal.timeout(patienceMs)
  const response = await fetch(path, { ...init, cache: 'no-store', redirect: 'error', signal })
  // A gateway's page in between is no answer of ours, and says nothing of the device.
  const body = await response.json()
  if (response.status === 404 && body.error === 'nothing_here') throw new DoorEnded()
  if (!response.ok) throw new Error(`answered ${response.status}`)
  return body.data
}

const addressOf = ({ slug, listId, locale }: Place, what: string) =>
  `/api/check-in/${slug}/${what}?list=${listId}&lang=${locale}`

export const askLive = (place: Place, since: string | undefined) =>
  called<LiveDoor>(
    addressOf(place, 'live') + (since ? `&since=${encodeURIComponent(since)}` : ''),
    {},
    READING_MS,
  )

export const askList = (place: Place) =>
  called<OfflineList>(addressOf(place, 'list'), {}, LISTING_MS)

export type Sent = { nonce: string; reply: ScanReply | null }

export function sendScans(
  { slug, locale }: Place,
  scans: readonly LocalScan[],
  now: Date,
): Promise<Sent[]> {
  const body = {
    lang: locale,
    sentAt: now.toISOString(),
    scans: scans.map(({ token, nonce, list, direction, at }) => ({
      ...{ token, nonce, list, direction, at },
    })),
  }
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return called<Sent[]>(`/api/check-in/${slug}/scans`, init, LISTING_MS)
}
