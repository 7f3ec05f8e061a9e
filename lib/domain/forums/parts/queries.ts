import 'server-only'
import { notRetired, publicParticipation } from '#lib/domain/record/public/queries.ts'
import {
  organisationRefSelect,
  refSelect,
  toCitations,
  toRef,
  toRefOrNull,
  toText,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ForumDetail } from '../types.ts'

/** Single facts around a forum: honours, infrastructure, milestones, papers, cities, themes. */
export const forumPartsSelect = {
  honours: {
    where: notRetired,
    orderBy: { position: 'asc' },
    select: {
      slug: true,
      title: true,
      titleAsPrinted: true,
      state: true,
      holder: true,
      doubt: true,
      citations: true,
      city: { select: refSelect },
      organisation: { select: refSelect },
    },
  },
  infrastructure: {
    where: notRetired,
    orderBy: { position: 'asc' },
    select: {
      slug: true,
      name: true,
      nameAsPrinted: true,
      state: true,
      stateAsPrinted: true,
      description: true,
      doubt: true,
      citations: true,
      city: { select: refSelect },
      participations: {
        where: publicParticipation,
        orderBy: { position: 'asc' },
        select: { role: true, asPrinted: true, organisation: { select: organisationRefSelect } },
      },
    },
  },
  milestones: {
    where: notRetired,
    orderBy: { position: 'asc' },
    select: {
      slug: true,
      kind: true,
      title: true,
      titleAsPrinted: true,
      description: true,
      startsOn: true,
      endsOn: true,
      precision: true,
      dateAsPrinted: true,
      venue: true,
      theme: true,
      doubt: true,
      citations: true,
      city: { select: refSelect },
    },
  },
  references: {
    where: notRetired,
    orderBy: { position: 'asc' },
    select: {
      slug: true,
      title: true,
      titleAsPrinted: true,
      issuer: true,
      issuedOn: true,
      issuedPrecision: true,
      remark: true,
      citations: true,
    },
  },
  cities: {
    where: { city: notRetired },
    orderBy: { position: 'asc' },
    select: {
      role: true,
      asPrinted: true,
      doubt: true,
      citations: true,
      city: { select: { ...refSelect, isCity: true } },
    },
  },
  themes: {
    where: { theme: notRetired },
    orderBy: { position: 'asc' },
    select: {
      asPrinted: true,
      citations: true,
      theme: { select: { ...refSelect, aliases: true } },
    },
  },
} as const satisfies Prisma.ForumSelect
type PartsRow = Prisma.ForumGetPayload<{ select: typeof forumPartsSelect }>

type Parts = Pick<
  ForumDetail,
  'honours' | 'infrastructure' | 'milestones' | 'references' | 'cities' | 'themes'
>

export function toForumParts(row: PartsRow): Parts {
  return {
    honours: row.honours.map((honour) => ({
      ...honour,
      title: toText(honour.title),
      holder: toTextOrNull(honour.holder),
      doubt: toTextOrNull(honour.doubt),
      citations: toCitations(honour.citations),
      city: toRefOrNull(honour.city),
      organisation: toRefOrNull(honour.organisation),
    })),
    infrastructure: row.infrastructure.map(({ participations, ...item }) => ({
      ...item,
      name: toText(item.name),
      description: toTextOrNull(item.description),
      doubt: toTextOrNull(item.doubt),
      citations: toCitations(item.citations),
      city: toRefOrNull(item.city),
      organisations: participations.map((p) => ({ ...p, organisation: toRef(p.organisation) })),
    })),
    milestones: row.milestones.map(({ precision, ...milestone }) => ({
      ...milestone,
      title: toText(milestone.title),
      description: toTextOrNull(milestone.description),
      startsOn: toPartialDate(milestone.startsOn, precision),
      endsOn: toPartialDate(milestone.endsOn, precision),
      venue: toTextOrNull(milestone.venue),
      theme: toTextOrNull(milestone.theme),
      doubt: toTextOrNull(milestone.doubt),
      citations: toCitations(milestone.citations),
      city: toRefOrNull(milestone.city),
    })),
    references: row.references.map(({ issuedPrecision, ...paper }) => ({
      ...paper,
      title: toText(paper.title),
      issuer: toTextOrNull(paper.issuer),
      issuedOn: toPartialDate(paper.issuedOn, issuedPrecision),
      remark: toTextOrNull(paper.remark),
      citations: toCitations(paper.citations),
    })),
    cities: row.cities.map((part) => ({
      ...part,
      city: { ...toRef(part.city), isCity: part.city.isCity },
      doubt: toTextOrNull(part.doubt),
      citations: toCitations(part.citations),
    })),
    themes: row.themes.map((part) => ({
      ...part,
      theme: { ...toRef(part.theme), aliases: part.theme.aliases },
      citations: toCitations(part.citations),
    })),
  }
}
