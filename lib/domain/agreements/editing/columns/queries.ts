import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { AgreementFacts } from '../types.ts'

const json = (value: object | null) => value ?? Prisma.DbNull
const day = (on: string | undefined) => (on === undefined ? null : new Date(`${on}T00:00:00Z`))

/** The columns of the row itself; its state is not among them. Two queries. */
export const columnsOf = async (tx: Tx, forumId: string, facts: AgreementFacts) =>
  (await columnsFor(tx, forumId, [facts]))(facts)

/** How the columns of each of these are written. Two queries for all of them. */
export async function columnsFor(tx: Tx, forumId: string, all: readonly AgreementFacts[]) {
  const select = { id: true, slug: true } as const
  const parts = all.flatMap(({ session, embargo }) => [session ?? '', embargo?.session ?? ''])
  const sessions = await tx.forumSession.findMany({
    where: { forumId, slug: { in: [...new Set(parts)] } },
    select,
  })
  const places = all.flatMap(({ city }) => city ?? [])
  const cities =
    places.length === 0
      ? []
      : await tx.city.findMany({ where: { slug: { in: [...new Set(places)] } }, select })
  const idIn = (rows: readonly { id: string; slug: string }[]) => {
    const known = new Map(rows.map(({ id, slug }) => [slug, id]))
    return (slug: string | null | undefined) => known.get(slug ?? '') ?? null
  }
  const [sessionId, cityId] = [idIn(sessions), idIn(cities)]
  return (facts: AgreementFacts) => ({
    ...{ scope: facts.scope, count: facts.count, countAsPrinted: facts.countAsPrinted },
    ...{ kind: facts.kind, kindAsPrinted: facts.kindAsPrinted, title: facts.title },
    ...{ titleAsPrinted: facts.titleAsPrinted, summary: json(facts.summary) },
    fields: facts.cooperation.length > 0 ? [...facts.cooperation] : Prisma.DbNull,
    fieldsOpen: facts.isCooperationOpen,
    ...{ placement: facts.placement, place: json(facts.place) },
    ...{ sessionId: sessionId(facts.session), cityId: cityId(facts.city) },
    signedOn: day(facts.signedOn?.on),
    signedUntil: day(facts.signedUntil?.on),
    signedPrecision: facts.signedOn?.precision ?? null,
    ...{ dateAsPrinted: facts.dateAsPrinted, partyForm: facts.partyForm },
    partyFormDoubt: json(facts.partyFormDoubt),
    ...{ amount: facts.amount, currency: facts.currency, amountAsPrinted: facts.amountAsPrinted },
    ...{ amountMeaning: json(facts.amountMeaning), term: json(facts.term) },
    // Where a part says until when, a trigger writes the instant.
    embargoSessionId: sessionId(facts.embargo?.session),
    embargoedUntil: facts.embargo?.until ?? null,
    ...{ doubt: json(facts.doubt), citations: [...facts.citations] },
  })
}
