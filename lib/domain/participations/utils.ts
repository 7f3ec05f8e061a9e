import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import {
  fieldsOfCitations,
  fieldsOfText,
  newFaults,
  readCitations,
  readText,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { PARTICIPATION_ROLES } from './constants.ts'
import type { ParticipationFacts } from './types.ts'

/** A participation as fields. */
export function fieldsOfParticipation(facts: ParticipationFacts): Fields {
  return withoutEmpty({
    ...{ role: facts.role, organisation: facts.organisation, asPrinted: facts.asPrinted },
    session: facts.session ?? '',
    ...fieldsOfText('remark', facts.remark),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
  })
}

type Read = { ok: true; value: ParticipationFacts } | { ok: false; fields: FieldFaults }

/** The participation that these fields say, or what is wrong with which. */
export function readParticipation(fields: Fields): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const role = PARTICIPATION_ROLES.find((one) => one === at('role'))
  if (!role) fault('role', 'unknown_value')
  for (const name of ['organisation', 'asPrinted']) if (at(name) === '') fault(name, 'empty')
  const value: ParticipationFacts = {
    ...{ role: role ?? 'host', organisation: at('organisation'), asPrinted: at('asPrinted') },
    session: at('session') || null,
    remark: readText('remark', fields, fault),
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

/** A form as the fields of a participation; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: ['role', 'organisation', 'asPrinted', 'session'],
    texts: ['remark', 'doubt'],
  })
