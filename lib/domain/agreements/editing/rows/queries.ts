import 'server-only'
import type { FieldFaults } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { mayBeNamed } from '../queries.ts'
import type { AgreementFacts } from '../types.ts'

/** What an agreement names and is not there: parts of the programme, a city, bodies, other agreements. Four queries at most. */
export async function unknownNames(
  tx: Tx,
  call: { forumId: string; now: Date; facts: AgreementFacts; id: string | null },
): Promise<FieldFaults> {
  const { forumId, now, facts, id } = call
  const { session, embargo, parties, relations, city } = facts
  const faults: [string, string][] = []
  const wantedParts = [session, embargo?.session ?? null].filter((one) => one !== null)
  if (wantedParts.length > 0) {
    const found = await slugsOf(
      tx.forumSession.findMany({
        where: { forumId, retiredAt: null, slug: { in: wantedParts } },
        select: { slug: true },
      }),
    )
    if (session !== null && !found.has(session)) faults.push(['session', 'unknown_value'])
    if (embargo?.session && !found.has(embargo.session)) {
      faults.push(['embargoSession', 'unknown_value'])
    }
  }
  if (city !== null) {
    const where = { slug: city, retiredAt: null }
    if ((await tx.city.count({ where })) === 0) faults.push(['city', 'unknown_value'])
  }
  const bodies = parties.flatMap(({ organisation }) => organisation ?? [])
  if (bodies.length > 0) {
    const found = await slugsOf(
      tx.organisation.findMany({
        where: { slug: { in: bodies }, retiredAt: null },
        select: { slug: true },
      }),
    )
    for (const [index, { organisation }] of parties.entries()) {
      if (organisation !== null && !found.has(organisation)) {
        faults.push([`party${index}.organisation`, 'unknown_value'])
      }
    }
  }
  if (relations.length > 0) {
    const found = await slugsOf(
      tx.agreement.findMany({
        where: {
          slug: { in: relations.map(({ to }) => to) },
          ...(id === null ? {} : { NOT: { id } }),
          ...mayBeNamed(forumId, now),
        },
        select: { slug: true },
      }),
    )
    for (const [index, { to }] of relations.entries()) {
      if (!found.has(to)) faults.push([`relation${index}.to`, 'unknown_value'])
    }
  }
  return Object.fromEntries(faults.map(([name, word]) => [name, [word]]))
}

const slugsOf = async (rows: Promise<{ slug: string }[]>) =>
  new Set((await rows).map(({ slug }) => slug))
