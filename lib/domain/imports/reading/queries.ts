import 'server-only'
import { readTableFile, type TableFault } from '#lib/platform/tables/read-table.ts'
import { FILE_MAX_BYTES } from '../constants.ts'
import { zoneOf } from '../schedules/queries.ts'
import { rowsOfSchedule } from '../schedules/rows/utils.ts'
import type { ScheduleFault } from '../schedules/types.ts'
import { readSchedule } from '../schedules/utils.ts'
import type { ImportKind, ImportRow } from '../types.ts'
import { columnsByName } from '../words/utils.ts'
import { readRows } from './utils.ts'

type Fault =
  | TableFault
  | ('unknown_columns' | 'twice_columns')
  | ('schedule_of_sessions' | `schedule_${ScheduleFault}`)
type Read = { ok: true; rows: ImportRow[] } | { ok: false; fault: Fault; said: string[] }

const refuse = (fault: Fault, said: readonly string[] = []): Read => ({
  ok: false,
  fault,
  said: [...said],
})

/** The rows of a file, be it a table or a schedule; one query for a schedule. */
export async function readListFile(file: {
  forumId: string
  kind: ImportKind
  bytes: Buffer
}): Promise<Read> {
  const { forumId, kind, bytes } = file
  const schedule = readSchedule(bytes)
  if (!schedule) return readTable(kind, bytes)
  if (kind !== 'session') return refuse('schedule_of_sessions')
  if (!schedule.ok) return refuse(`schedule_${schedule.fault}`, schedule.places)
  return { ok: true, rows: rowsOfSchedule(schedule.schedule, await zoneOf(forumId)) }
}

async function readTable(kind: ImportKind, bytes: Buffer): Promise<Read> {
  if (bytes.length > FILE_MAX_BYTES) return refuse('too_big')
  const table = await readTableFile(bytes)
  if (!table.ok) return refuse(table.fault)
  const read = readRows(table.rows, columnsByName(kind))
  if (read.ok) return read
  return refuse(read.fault, 'columns' in read ? read.columns.map((name) => name || '□') : [])
}
