import type { AgreementSummary } from '#lib/domain/agreements/types.ts'

/** One line of the ledger on the home page. */
export type LedgerEntry = Pick<
  AgreementSummary,
  | 'slug'
  | 'scope'
  | 'kind'
  | 'title'
  | 'titleAsPrinted'
  | 'signedOn'
  | 'signedUntil'
  | 'kindAsPrinted'
  | 'forum'
  | 'place'
  | 'partyForm'
  | 'partyFormDoubt'
  | 'parties'
  | 'count'
  | 'amount'
>
