import { log } from '../log.ts'
import { readableCode } from '../readable-code.ts'

/** Eight characters that tie what a person saw to what was logged. */
export function newErrorId(): string {
  return readableCode(8)
}

/** Logs a fault under a new id, which it returns for the reader. The message never reaches the reader. */
export function reportUnexpected(error: unknown, where: string): string {
  const id = newErrorId()
  log.error({ err: error, id }, where)
  return id
}
