import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { plainNumber } from '#lib/domain/edits/numbers/utils.ts'
import {
  type Fault,
  fieldsOfCitations,
  fieldsOfText,
  fieldsOfTextLines,
  newFaults,
  readCitations,
  readDate,
  readText,
  readTextLines,
} from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { AgreementScope } from '#prisma/generated/enums.ts'
import { AGREEMENT_KINDS } from '../constants.ts'
import { COOPERATION_MAX, PARTY_FORMS, PLACEMENTS, STATES } from './constants.ts'
import { fieldsOfEmbargo, readEmbargo } from './embargo/utils.ts'
import {
  fieldsOfDocuments,
  fieldsOfFollowUps,
  fieldsOfMilestones,
  fieldsOfParties,
  fieldsOfRelations,
  fieldsOfSigners,
  readDocuments,
  readFollowUps,
  readMilestones,
  readParties,
  readRelations,
  readSigners,
} from './rows/utils.ts'
import type { AgreementFacts } from './types.ts'

/** An agreement as fields. Fields of cooperation are lines, the same number of them in each language. */
export function fieldsOfAgreement(facts: AgreementFacts, timeZone: string): Fields {
  return withoutEmpty({
    state: facts.state,
    voidReason: facts.voidReason ?? '',
    scope: facts.scope,
    count: facts.count === null ? '' : String(facts.count),
    countAsPrinted: facts.countAsPrinted ?? '',
    kind: facts.kind,
    kindAsPrinted: facts.kindAsPrinted,
    ...fieldsOfText('title', facts.title),
    titleAsPrinted: facts.titleAsPrinted ?? '',
    ...fieldsOfText('summary', facts.summary),
    ...fieldsOfTextLines('cooperation', facts.cooperation),
    cooperationOpen: facts.isCooperationOpen ? 'yes' : '',
    placement: facts.placement,
    ...fieldsOfText('place', facts.place),
    city: facts.city ?? '',
    session: facts.session ?? '',
    signedOn: facts.signedOn ? isoOf(facts.signedOn) : '',
    signedUntil: facts.signedUntil ? isoOf(facts.signedUntil) : '',
    dateAsPrinted: facts.dateAsPrinted ?? '',
    partyForm: facts.partyForm,
    ...fieldsOfText('partyFormDoubt', facts.partyFormDoubt),
    amount: facts.amount ?? '',
    currency: facts.currency ?? '',
    amountAsPrinted: facts.amountAsPrinted ?? '',
    ...fieldsOfText('amountMeaning', facts.amountMeaning),
    ...fieldsOfText('term', facts.term),
    ...fieldsOfParties(facts.parties),
    ...fieldsOfSigners(facts.signers),
    ...fieldsOfDocuments(facts.documents),
    ...fieldsOfRelations(facts.relations),
    ...fieldsOfFollowUps(facts.followUps),
    ...fieldsOfMilestones(facts.milestones),
    ...fieldsOfEmbargo(facts.embargo, timeZone),
    ...fieldsOfText('doubt', facts.doubt),
    ...fieldsOfCitations(facts.citations),
  })
}

type Read = { ok: true; value: AgreementFacts } | { ok: false; fields: FieldFaults }

const NOTHING = { 'zh-Hans': '' }

/** The agreement that these fields say, or what is wrong with which. */
export function readAgreement(fields: Fields, timeZone: string): Read {
  const { faults, fault } = newFaults()
  const at = (name: string) => fields[name] ?? ''
  const chosen = <T extends string>(name: string, all: readonly T[], otherwise: T): T => {
    const found = all.find((one) => one === at(name))
    if (found === undefined) fault(name, 'unknown_value')
    return found ?? otherwise
  }
  const title = readText('title', fields, fault)
  if (!title && !faults['title.zh-Hans']) fault('title.zh-Hans', 'empty')
  if (at('kindAsPrinted') === '') fault('kindAsPrinted', 'empty')
  const parties = readParties(fields, fault)
  const value: AgreementFacts = {
    state: chosen('state', STATES, 'drafted'),
    voidReason: at('voidReason') || null,
    ...readCounts(fields, fault, chosen('scope', Object.values(AgreementScope), 'single')),
    kind: chosen('kind', AGREEMENT_KINDS, 'cooperation'),
    kindAsPrinted: at('kindAsPrinted'),
    title: title ?? NOTHING,
    titleAsPrinted: at('titleAsPrinted') || null,
    summary: readText('summary', fields, fault),
    cooperation: readTextLines('cooperation', fields, fault, COOPERATION_MAX),
    isCooperationOpen: at('cooperationOpen') === 'yes',
    placement: chosen('placement', PLACEMENTS, 'unknown'),
    place: readText('place', fields, fault),
    city: at('city') || null,
    session: at('session') || null,
    ...readDays(fields, fault),
    dateAsPrinted: at('dateAsPrinted') || null,
    partyForm: chosen('partyForm', PARTY_FORMS, 'uncertain'),
    partyFormDoubt: readText('partyFormDoubt', fields, fault),
    ...readAmount(fields, fault),
    term: readText('term', fields, fault),
    parties,
    signers: readSigners(fields, fault, parties.length),
    documents: readDocuments(fields, fault),
    relations: readRelations(fields, fault),
    followUps: readFollowUps(fields, fault),
    milestones: readMilestones(fields, fault),
    embargo: readEmbargo(fields, fault, timeZone),
    doubt: readText('doubt', fields, fault),
    citations: readCitations(fields, fault),
  }
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

function readCounts(fields: Fields, fault: Fault, scope: AgreementFacts['scope']) {
  const [count = '', countAsPrinted = ''] = [fields.count, fields.countAsPrinted]
  if (scope === 'single') {
    if (count !== '') fault('count', 'only_aggregate')
    if (countAsPrinted !== '') fault('countAsPrinted', 'only_aggregate')
    return { scope, count: null, countAsPrinted: null }
  }
  if (!/^[1-9]\d{0,6}$/.test(count)) fault('count', count === '' ? 'empty' : 'not_number')
  if (countAsPrinted === '') fault('countAsPrinted', 'empty')
  return { scope, count: Number(count) || 1, countAsPrinted: countAsPrinted || null }
}

function readDays(fields: Fields, fault: Fault) {
  const signedOn = readDate('signedOn', fields, fault)
  const signedUntil = readDate('signedUntil', fields, fault)
  if (signedUntil) {
    if (!signedOn) fault('signedOn', 'empty')
    else if (signedUntil.precision !== signedOn.precision) fault('signedUntil', 'not_day')
    else if (signedUntil.on < signedOn.on) fault('signedUntil', 'too_small')
  }
  return { signedOn, signedUntil }
}

/** An amount counts only beside what is printed: digits with at most two places, and a currency. */
function readAmount(fields: Fields, fault: Fault) {
  const at = (name: string) => fields[name] ?? ''
  const currency = at('currency').toUpperCase()
  const meaning = readText('amountMeaning', fields, fault)
  const amountAsPrinted = at('amountAsPrinted') || null
  if (at('amount') === '') {
    if (currency !== '') fault('currency', 'without_amount')
    return { amount: null, currency: null, amountAsPrinted, amountMeaning: meaning }
  }
  const isNumber = /^\d{1,18}(?:\.\d{1,2})?$/.test(at('amount')) && Number(at('amount')) > 0
  if (!isNumber) fault('amount', 'not_amount')
  if (!/^[A-Z]{3}$/.test(currency)) fault('currency', 'not_currency')
  if (amountAsPrinted === null) fault('amountAsPrinted', 'empty')
  const amount = isNumber ? plainNumber(at('amount')) : null
  return { amount, currency: currency || null, amountAsPrinted, amountMeaning: meaning }
}

const SINGLE = [
  ...(['scope', 'count', 'countAsPrinted', 'kind', 'kindAsPrinted', 'titleAsPrinted'] as const),
  ...(['cooperationOpen', 'placement', 'session', 'city', 'signedOn', 'signedUntil'] as const),
  ...(['dateAsPrinted', 'partyForm', 'amount', 'currency', 'amountAsPrinted'] as const),
  ...(['embargoDay', 'embargoTime', 'embargoSession'] as const),
]
const TEXTS = [
  ...(['title', 'summary', 'cooperation', 'place', 'partyFormDoubt'] as const),
  ...(['amountMeaning', 'term', 'doubt'] as const),
]
const NUMBERED = /^(?:party|signer|document|relation|milestone|step)\d+$/

/** A form as the fields of an agreement; what it does not name is not among them. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, {
    singles: SINGLE,
    texts: [...TEXTS, ...Object.keys(input).filter((name) => NUMBERED.test(name))],
  })
