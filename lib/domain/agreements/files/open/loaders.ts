import 'server-only'
import { readOpenFile } from '../queries.ts'

/** A document whose agreement anybody may see now, by its address; null for all others. */
export function loadOpenFile(file: string) {
  const [, id] = /^([0-9a-f-]{36})\.pdf$/.exec(file) ?? []
  return id ? readOpenFile(id, { now: new Date() }) : Promise.resolve(null)
}
