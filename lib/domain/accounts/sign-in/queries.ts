import 'server-only'
import { CODE_TRIES, RESEND_AFTER_MS } from '#lib/domain/accounts/constants.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { ChallengeView, CodeLetterFacts } from './types.ts'
import { codeOf, linkTokenOf } from './utils.ts'

/** A code under way; null for an id that names none. */
export async function getChallenge(id: string, now: Date): Promise<ChallengeView | null> {
  const row = await db.signInChallenge.findFirst({ where: { id, purpose: 'sign_in' } })
  if (row?.email == null) return null
  const isOver = row.usedAt !== null || row.expiresAt <= now || row.attempts >= CODE_TRIES
  return {
    id: row.id,
    email: row.email,
    expiresAt: isOver ? null : row.expiresAt,
    resendAt: new Date(row.createdAt.getTime() + RESEND_AFTER_MS),
  }
}

/** The comparable address of a challenge, for counting attempts; null for an id that names none. */
export async function getChallengeSubject(id: string): Promise<string | null> {
  const row = await db.signInChallenge.findUnique({ where: { id }, select: { emailNorm: true } })
  return row?.emailNorm ?? null
}

/** For the letter; null where the code can be used no more, so that no such letter goes out. */
export async function getCodeLetterFacts(id: string, now: Date): Promise<CodeLetterFacts | null> {
  const row = await db.signInChallenge.findFirst({
    where: { id, purpose: 'sign_in', usedAt: null, expiresAt: { gt: now } },
  })
  if (row?.email == null) return null
  const locale = row.locale as Locale
  return {
    to: row.email,
    locale,
    code: codeOf(id),
    linkPath: `/${locale}/sign-in/link/${linkTokenOf(id)}`,
    minutes: Math.max(1, Math.round((row.expiresAt.getTime() - now.getTime()) / 60_000)),
  }
}
