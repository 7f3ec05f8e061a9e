import 'server-only'
import { cache } from 'react'
import { pageExpiresAt } from '#lib/platform/cache/clock.ts'
import { REGISTER_PAGE_ROWS } from './constants.ts'
import { signingDayStarts } from './policy.ts'
import { countAgreements, getAgreement, listAgreements, listForumAgreements } from './queries.ts'
import { getAgreementTotals, listRegisterFacets, listStatedAgreements } from './register/queries.ts'
import { readRegisterQuery, refuse } from './register/utils.ts'
import type { AgreementDetail, AgreementEntry } from './types.ts'
import { toEntry } from './utils.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

// The end of an embargo is watched by the server itself (next_public_change in the database).

/** An entry that announces a signing is true only until that day. */
function withSigning(agreement: AgreementDetail, now: Date): AgreementEntry {
  const signing = signingDayStarts(agreement, now)
  if (signing !== null) pageExpiresAt(signing, now)
  return toEntry(agreement, now)
}

/** One entry with whether it is signed yet; null when there is none to show. */
export const loadAgreement = cache(async (slug: string) => {
  const now = new Date()
  const agreement = await getAgreement(slug, { now })
  return agreement && withSigning(agreement, now)
})

/** The entries of one forum, latest first. */
export const loadForumAgreements = cache(async (forum: string) => {
  const now = new Date()
  const agreements = await listForumAgreements(forum, { now })
  return agreements.map((agreement) => withSigning(agreement, now))
})

/** What its text says of their number. */
export const loadForumAgreementLists = cache((forum: string) =>
  listStatedAgreements(forum, { now: new Date() }),
)

/** Rows of one forum for the list beside an entry. */
export const loadForumRows = cache((forum: string) => listAgreements({ forum, now: new Date() }))

export type RegisterQuery = Record<string, string | string[] | undefined>

/** One page of the register with its filters and totals, or what in the address leads nowhere. */
export async function loadRegister(query: RegisterQuery) {
  const now = new Date()
  const [facets, totals] = await Promise.all([
    listRegisterFacets({ now }),
    getAgreementTotals({ now }),
  ])
  const request = readRegisterQuery(query, facets)
  if (!request.ok) return { facets, totals, request, listing: null }
  const { filter, page } = request
  const [rows, sampleRows, count] = await Promise.all([
    listAgreements({
      ...filter,
      now,
      sample: 'without',
      skip: (page - 1) * REGISTER_PAGE_ROWS,
      take: REGISTER_PAGE_ROWS,
    }),
    listAgreements({ ...filter, now, sample: 'only' }),
    countAgreements({ ...filter, now, sample: 'without' }),
  ])
  const pages = Math.max(1, Math.ceil(count / REGISTER_PAGE_ROWS))
  if (page > pages) return { facets, totals, request: refuse('page', String(page)), listing: null }
  return { facets, totals, request, listing: { rows, sampleRows, count, pages } }
}
