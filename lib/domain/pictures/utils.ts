import { fieldsOfText, newFaults, readText } from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import type { PictureFacts } from './types.ts'

/** What is said of a picture as fields, for its form and for the diff in the audit. */
export const fieldsOfPicture = ({ alt, credit, permission }: PictureFacts): Fields =>
  withoutEmpty({ ...fieldsOfText('alt', alt), ...fieldsOfText('credit', credit), permission })

type Read = { ok: true; value: PictureFacts } | { ok: false; fields: FieldFaults }

/** A picture is shown only with who made it and who allowed it. */
export function readPicture(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const alt = readText('alt', fields, fault)
  const credit = readText('credit', fields, fault)
  if (!credit && !faults['credit.zh-Hans']) fault('credit.zh-Hans', 'empty')
  const permission = fields.permission ?? ''
  if (permission === '') fault('permission', 'empty')
  return credit && Object.keys(faults).length === 0
    ? { ok: true, value: { alt, credit, permission } }
    : { ok: false, fields: faults }
}
