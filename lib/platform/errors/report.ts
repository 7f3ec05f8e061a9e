import { randomBytes } from 'node:crypto'
import { log } from '../log.ts'

// No 0 O 1 I L: people read the number out over the phone.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Eight characters that tie what a person saw to what was logged. */
export function newErrorId(): string {
  return Array.from(randomBytes(8), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
}

/** Logs a fault under a new id, which it returns for the reader. The message never reaches the reader. */
export function reportUnexpected(error: unknown, where: string): string {
  const id = newErrorId()
  log.error({ err: error, id }, where)
  return id
}
