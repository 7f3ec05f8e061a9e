import 'server-only'
import { createHash } from 'node:crypto'
import type { PrintKind } from '#prisma/generated/enums.ts'
import type { BadgeRole, PrintChoice } from './types.ts'

/** The same asked for twice has the same. */
export function choiceHash(kind: PrintKind, choice: PrintChoice): string {
  const fields = Object.entries(choice).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([kind, fields]))
    .digest('hex')
}

const HAN = /\p{Script=Han}/u
/** 林晓 Lin Xiao, Lin Xiao（林晓）: a name that was given in both scripts. */
const BOTH = /^(?<first>.+?)[\s,，/]*[（(\s](?<second>[^()（）]+)[）)]?$/u

/** A name as it was typed, in its two scripts; what is in one only is not turned into the other: that would be a guess. */
export function scriptsOf(typed: string): { name: string; latin: string | null } {
  const name = typed.replaceAll(/\s+/g, ' ').trim()
  const { first = '', second = '' } = BOTH.exec(name)?.groups ?? {}
  for (const [han, latin] of [
    [first, second],
    [second, first],
  ] as const) {
    const isPair = HAN.test(han) && !/[A-Za-z]/.test(han) && /\p{Script=Latin}/u.test(latin)
    if (isPair && !HAN.test(latin)) return { name: han.trim(), latin: latin.trim() }
  }
  const words = name.split(' ')
  const han = words.filter((word) => HAN.test(word))
  const others = words.filter((word) => !HAN.test(word))
  const areApart =
    han.length > 0 &&
    others.length > 0 &&
    others.every((word) => /^[\p{Script=Latin}.'’-]+$/u.test(word))
  return areApart ? { name: han.join(' '), latin: others.join(' ') } : { name, latin: null }
}

const RANKS: Record<string, Exclude<BadgeRole, 'attendee' | 'staff'>> = {
  opening_speaker: 'speaker',
  speaker: 'speaker',
  presenter: 'speaker',
  panellist: 'speaker',
  moderator: 'moderator',
  signatory: 'signatory',
}
const ORDER = ['speaker', 'moderator', 'signatory', 'guest'] as const

/** What somebody with these roles is called on one badge. */
export function badgeRoleOf(roles: readonly string[]): (typeof ORDER)[number] {
  const held = new Set(roles.map((role) => RANKS[role] ?? 'guest'))
  return ORDER.find((role) => held.has(role)) ?? 'guest'
}
