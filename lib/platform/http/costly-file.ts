import 'server-only'
import { type Admission, admitWrite, Busy, createAdmission } from '../admission.ts'
import type { Locale } from '../i18n/locales.ts'
import { getT } from '../i18n/translate.ts'
import { checkLimits } from '../rate-limit/check-limits.ts'
import { placeLimit } from '../rate-limit/place-limit.ts'

/** A person fetches a ticket or a copy now and then; behind a gateway stand many of them. */
const RATES = {
  client: { max: 30, windowSeconds: 60 },
  gateway: { max: 600, windowSeconds: 60 },
} as const

// On globalThis, because Next bundles this module more than once.
const shared = globalThis as typeof globalThis & { gcfCostly?: Admission }
shared.gcfCostly ??= createAdmission({ atOnce: 2, waiting: 30, waitMs: 10_000 })
const admit = shared.gcfCostly

/**
 * A file that takes processor or memory to make (a PDF, an archive): so many a minute from one place,
 * and two at a time altogether, so that pages and registrations go on. 429 or 503, with the time to
 * wait, in the reader's language.
 */
export async function costlyFile(
  request: Request,
  locale: Locale,
  make: () => Promise<Response>,
): Promise<Response> {
  // Set by our own server, which has judged what proxies claim.
  const address = request.headers.get('x-forwarded-for') ?? ''
  const limit = placeLimit('costly-file', address, RATES)
  const counted = await admitWrite(() => checkLimits([limit], new Date()))
  if (!counted.allowed) return waiting(429, counted.retryAfterSeconds, locale)
  try {
    return await admit(make)
  } catch (error) {
    if (error instanceof Busy) return waiting(503, error.retryAfterSeconds, locale)
    throw error
  }
}

function waiting(status: 429 | 503, seconds: number, locale: Locale): Response {
  return new Response(getT(locale, 'errors')('rateLimited', { seconds }), {
    status,
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      'Retry-After': String(seconds),
    },
  })
}
