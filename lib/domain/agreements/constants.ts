import type { AgreementKind } from './types.ts'

/** In the order in which filters list them. */
export const AGREEMENT_KINDS = [
  'strategic_cooperation',
  'cooperation',
  'memorandum',
  'co_construction',
  'declaration',
  'investment',
] as const satisfies readonly AgreementKind[]

/** Rows of the register on one page. */
export const REGISTER_PAGE_ROWS = 100

/** Zone in which a day is reckoned for an agreement without a forum. */
export const RECORD_TIME_ZONE = 'Asia/Shanghai'
