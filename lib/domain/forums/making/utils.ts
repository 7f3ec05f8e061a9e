import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { newFaults } from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { isZone } from '#lib/platform/dates/zone.ts'
import { fieldsOfForum, readForum } from '../editing/utils.ts'
import { ADDRESS_MAX, EDITION_MAX, FORUM_KINDS, MOTIFS, RESERVED_ADDRESSES } from './constants.ts'
import type { NewForum } from './types.ts'

const ADDRESS = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What is wrong with an address by itself; null for nothing. Whether it is taken, the database knows. */
export function addressFault(address: string): 'empty' | 'not_address' | 'reserved' | null {
  if (address === '') return 'empty'
  if (!ADDRESS.test(address) || address.length > ADDRESS_MAX) return 'not_address'
  return RESERVED_ADDRESSES.includes(address) ? 'reserved' : null
}

type Read = { ok: true; value: NewForum } | { ok: false; fields: FieldFaults }

/** The forum that these fields describe, or what is wrong with which. It begins as a draft. */
export function readNewForum(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const wrongAddress = addressFault(at('address'))
  if (wrongAddress) fault('address', wrongAddress)
  const kind = FORUM_KINDS.find((one) => one === at('kind'))
  if (!kind) fault('kind', 'unknown_value')
  const motif = MOTIFS.find((one) => one === at('motif'))
  if (!motif) fault('motif', 'unknown_value')
  if (!isZone(at('timeZone'))) fault('timeZone', at('timeZone') === '' ? 'empty' : 'not_zone')
  const edition = /^\d{1,3}$/.test(at('edition')) ? Number(at('edition')) : 0
  if (at('edition') !== '' && (edition < 1 || edition > EDITION_MAX))
    fault('edition', 'not_edition')
  // Nothing is printed yet: the name that it is given is the one that stands.
  const printed = at('name.zh-Hans')
  const read = readForum(
    { ...fields, state: 'draft', nameAsPrinted: printed },
    { isConference: kind === 'conference' },
  )
  if (!read.ok) {
    const { nameAsPrinted: _, ...own } = read.fields
    return { ok: false, fields: { ...faults, ...own } }
  }
  if (!kind || !motif || Object.keys(faults).length > 0) return { ok: false, fields: faults }
  return {
    ok: true,
    value: {
      ...{ address: at('address'), kind, motif, timeZone: at('timeZone') },
      ...{ city: at('city') || null, edition: edition || null },
      facts: read.value,
    },
  }
}

/** A forum as it was made, for the diff that its audit row carries. */
export function fieldsOfNewForum(forum: NewForum): Fields {
  const { address, kind, timeZone, city, edition, motif, facts } = forum
  return withoutEmpty({
    ...fieldsOfForum(facts),
    ...{ address, kind, timeZone, motif, city: city ?? '' },
    edition: edition === null ? '' : String(edition),
  })
}

const SINGLES = [
  ...(['address', 'kind', 'timeZone', 'city', 'umbrella', 'edition', 'motif'] as const),
  ...(['startsOn', 'endsOn', 'mode'] as const),
]

export const newForumFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, { singles: SINGLES, texts: ['name', 'shortName', 'description'] })
