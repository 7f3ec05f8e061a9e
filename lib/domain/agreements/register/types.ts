import type { Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { AgreementFilter, AgreementKind, AgreementSummary } from '../types.ts'

/** Sums of one currency, in its main unit, exact as a decimal string. */
export type CurrencyTotal = { currency: string; value: string }

/**
 * Single agreements and aggregates apart: the items of an aggregate may be recorded one by one later,
 * so the two are never added. The sample forum is left out.
 */
export type AgreementTotals = {
  single: { count: number; withAmount: number; amounts: CurrencyTotal[] }
  /** Records, the agreements that they count, and their amounts */
  aggregate: { count: number; items: number; amounts: CurrencyTotal[] }
}

export type ForumFacet = Ref & { shortName: LocalizedText | null }

/** What the register can be filtered by: only values that lead somewhere. */
export type RegisterFacets = {
  /** Latest first */
  years: number[]
  kinds: AgreementKind[]
  forums: ForumFacet[]
  cities: Ref[]
  parties: Ref[]
}

/** What an address asks of the register. */
export type RegisterRequest =
  | { ok: true; filter: AgreementFilter; page: number }
  | { ok: false; name: RegisterParameter; value: string }

export type RegisterParameter = 'year' | 'kind' | 'forum' | 'city' | 'party' | 'page'

/** One page of rows; those of the sample forum apart, after all others. */
export type RegisterListing = {
  rows: AgreementSummary[]
  sampleRows: AgreementSummary[]
  /** Rows on all pages, without the sample's */
  count: number
  pages: number
}
