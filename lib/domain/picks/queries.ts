import 'server-only'
import { mayBeNamed } from '#lib/domain/agreements/editing/queries.ts'
import { allianceOfForum } from '#lib/domain/outcomes/editing/queries.ts'
import { publicAppearance, publicPerson } from '#lib/domain/record/public/queries.ts'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { listUmbrellaChoices } from '#lib/domain/umbrellas/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Pickable, PickNoun } from './types.ts'

type Reading = (forumId: string, now: Date) => Promise<Pickable[]>

/** Bodies of the record. */
const organisations: Reading = async (forumId) => {
  const rows = await db.organisation.findMany({
    relationLoadStrategy: 'join',
    where: { retiredAt: null },
    select: {
      ...{ slug: true, name: true, latinAsPrinted: true, aliases: { select: { text: true } } },
      participations: { where: { forumId }, take: 1, select: { id: true } },
      parties: { where: { agreement: { forumId } }, take: 1, select: { id: true } },
    },
  })
  return rows.map(({ slug, name, latinAsPrinted, aliases, participations, parties }) => ({
    ...{ slug, name: toText(name), note: null },
    others: [...(latinAsPrinted ? [latinAsPrinted] : []), ...aliases.map(({ text }) => text)],
    isHere: participations.length + parties.length > 0,
  }))
}

/** Those whom readers see, and those of the forum itself: whom another forum only drafts is not told. */
const people: Reading = async (forumId, now) => {
  const rows = await db.person.findMany({
    relationLoadStrategy: 'join',
    where: { OR: [publicPerson(now), { retiredAt: null, appearances: { some: { forumId } } }] },
    select: {
      ...{ slug: true, name: true, latinAsPrinted: true, aliases: true },
      appearances: {
        where: { OR: [{ forumId }, publicAppearance(now)] },
        select: {
          forumId: true,
          titles: { take: 1, orderBy: { position: 'asc' }, select: { asPrinted: true } },
        },
      },
    },
  })
  return rows.map(({ slug, name, latinAsPrinted, aliases, appearances }) => {
    const here = appearances.filter((one) => one.forumId === forumId)
    const titles = [...here, ...appearances].flatMap((one) => one.titles)
    return {
      ...{ slug, name: toText(name), isHere: here.length > 0 },
      others: [...(latinAsPrinted ? [latinAsPrinted] : []), ...aliases],
      note: titles[0]?.asPrinted ?? null,
    }
  })
}

const cities: Reading = async () => {
  const select = { slug: true, name: true } as const
  const rows = await db.city.findMany({ where: { retiredAt: null }, select })
  const beside = { others: [], note: null, isHere: false }
  return rows.map(({ slug, name }) => ({ slug, name: toText(name), ...beside }))
}

/** Of the forum itself, or open to every reader. */
const agreements: Reading = async (forumId, now) => {
  const rows = await db.agreement.findMany({
    where: { retiredAt: null, ...mayBeNamed(forumId, now) },
    select: { slug: true, title: true, titleAsPrinted: true, forumId: true },
  })
  return rows.map((row) => ({
    ...{ slug: row.slug, name: toText(row.title), note: null },
    others: row.titleAsPrinted ? [row.titleAsPrinted] : [],
    isHere: row.forumId === forumId,
  }))
}

/** Documents; what each was published by tells those of one title apart. */
const sources: Reading = async () => {
  const rows = await db.source.findMany({
    where: { retiredAt: null },
    select: { slug: true, title: true, titleAsPrinted: true, publisher: true },
  })
  return rows.map(({ slug, title, titleAsPrinted, publisher }) => ({
    ...{ slug, name: toText(title), isHere: false },
    others: titleAsPrinted ? [titleAsPrinted] : [],
    note: toTextOrNull(publisher)?.['zh-Hans'] ?? null,
  }))
}

/** Parts of the forum that readers see. */
const sessions: Reading = async (forumId) => {
  const rows = await db.forumSession.findMany({
    where: { forumId, retiredAt: null },
    select: { slug: true, title: true, titleAsPrinted: true },
  })
  return rows.map(({ slug, title, titleAsPrinted }) => ({
    ...{ slug, name: toText(title), note: null, isHere: true },
    others: titleAsPrinted ? [titleAsPrinted] : [],
  }))
}

const alliances: Reading = async (forumId, now) => {
  const rows = await db.alliance.findMany({
    relationLoadStrategy: 'join',
    where: allianceOfForum(forumId, now),
    select: {
      slug: true,
      organisation: {
        select: { name: true, latinAsPrinted: true, aliases: { select: { text: true } } },
      },
      outcomes: { where: { forumId }, take: 1, select: { id: true } },
    },
  })
  return rows.map(({ slug, organisation, outcomes }) => ({
    ...{ slug, name: toText(organisation.name), note: null, isHere: outcomes.length > 0 },
    others: [
      ...(organisation.latinAsPrinted ? [organisation.latinAsPrinted] : []),
      ...organisation.aliases.map(({ text }) => text),
    ],
  }))
}

/** What came of the forum, and what it built or planned to build. */
const outcomes: Reading = async (forumId) => {
  const rows = await db.outcome.findMany({
    where: { forumId, retiredAt: null },
    select: { slug: true, title: true, titleAsPrinted: true },
  })
  return rows.map(({ slug, title, titleAsPrinted }) => ({
    ...{ slug, name: toText(title), others: [titleAsPrinted], note: null, isHere: true },
  }))
}

const infrastructure: Reading = async (forumId) => {
  const rows = await db.infrastructure.findMany({
    where: { forumId, retiredAt: null },
    select: { slug: true, name: true, nameAsPrinted: true },
  })
  return rows.map(({ slug, name, nameAsPrinted }) => ({
    ...{ slug, name: toText(name), others: [nameAsPrinted], note: null, isHere: true },
  }))
}

/** Larger events that readers see, and those that this forum belongs to or entered. */
const umbrellas: Reading = async (forumId) =>
  (await listUmbrellaChoices(forumId, null)).map(({ slug, name, aliases, isOwn }) => ({
    ...{ slug, name, others: [...aliases], note: null, isHere: isOwn },
  }))

const READINGS: Readonly<Record<PickNoun, Reading>> = {
  organisation: organisations,
  person: people,
  city: cities,
  agreement: agreements,
  source: sources,
  session: sessions,
  alliance: alliances,
  outcome: outcomes,
  infrastructure,
  umbrella: umbrellas,
}

/** Everything of a noun that an organiser of this forum may name, in no order. One query. */
export const listPickable = (noun: PickNoun, forumId: string, now: Date): Promise<Pickable[]> =>
  READINGS[noun](forumId, now)
