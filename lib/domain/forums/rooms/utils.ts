import { fieldsOfText, newFaults, readText } from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import type { RoomFacts } from './types.ts'

export const fieldsOfRoom = ({ name, capacity, position }: RoomFacts): Fields => ({
  ...fieldsOfText('name', name),
  capacity: capacity === null ? '' : String(capacity),
  position: String(position),
})

type Read = { ok: true; value: RoomFacts } | { ok: false; fields: FieldFaults }

/** The room that these fields say; its numbers were judged as they were sent. */
export function readRoom(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const name = readText('name', fields, fault)
  if (!name) return { ok: false, fields: { 'name.zh-Hans': ['empty'], ...faults } }
  const { capacity = '', position = '' } = fields
  return {
    ok: true,
    value: {
      name,
      capacity: capacity === '' ? null : Number(capacity),
      position: Number(position),
    },
  }
}
