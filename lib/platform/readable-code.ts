import { randomInt } from 'node:crypto'

// No 0 O 1 I L: people read these out over the phone.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A random code that people can say and type; each of its characters is one of 31. */
export function readableCode(length: number): string {
  return Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
}
