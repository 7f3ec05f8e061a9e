import 'server-only'
import { dayOfColumn, toPartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type {
  AgreementRef,
  Appearance,
  Citation,
  Figure,
  ForumRef,
  OrganisationRef,
  OutcomeRef,
  Participation,
  PersonRef,
  Ref,
  SessionRef,
  Slot,
  StatedList,
  Title,
} from './types.ts'

/**
 * What several nouns read alike: selections, and how a row becomes a shape. The database's own rules (CHECKs
 * is_localized_text, is_citations) make the casts of JSON true.
 */

export const toText = (value: Prisma.JsonValue) => value as LocalizedText
export const toTextOrNull = (value: Prisma.JsonValue | null) => value as LocalizedText | null
export const toRichOrNull = (value: Prisma.JsonValue | null) =>
  value as unknown as LocalizedRich | null
export const toTexts = (value: Prisma.JsonValue | null) => (value ?? []) as LocalizedText[]
export const toCitations = (value: Prisma.JsonValue) => value as unknown as Citation[]
const toNumber = (value: Prisma.Decimal | null) => (value === null ? null : value.toNumber())

/** To-one relations cannot be filtered in a query: what is read through them says whether it is retired. */
export const refSelect = { slug: true, name: true, retiredAt: true } as const
type Retirable = { retiredAt: Date | null }
type RefRow = { slug: string; name: Prisma.JsonValue }
export const toRef = (row: RefRow): Ref => ({ slug: row.slug, name: toText(row.name) })
/** Null for what a reader cannot open: nothing, or something retired. */
export const toRefOrNull = (row: (RefRow & Retirable) | null) =>
  row?.retiredAt === null ? toRef(row) : null

export const roomSelect = { slug: true, name: true } as const

export const organisationRefSelect = { ...refSelect, latinAsPrinted: true } as const
type OrganisationRefRow = RefRow & { latinAsPrinted: string | null }
export const toOrganisationRef = (row: OrganisationRefRow): OrganisationRef => ({
  ...toRef(row),
  latinAsPrinted: row.latinAsPrinted,
})

/** Null for none, and for a retired one. */
export const toOrganisationRefOrNull = (row: (OrganisationRefRow & Retirable) | null) =>
  row?.retiredAt === null ? toOrganisationRef(row) : null

export const personRefSelect = {
  slug: true,
  name: true,
  latinAsPrinted: true,
  honorific: true,
} as const
type PersonRefRow = OrganisationRefRow & { honorific: string | null }
export const toPersonRef = (row: PersonRefRow): PersonRef => ({
  ...toOrganisationRef(row),
  honorific: row.honorific,
})

export const forumRefSelect = {
  slug: true,
  name: true,
  shortName: true,
  kind: true,
  mode: true,
  isSample: true,
  motif: true,
  timeZone: true,
  startsOn: true,
  startPrecision: true,
  endsOn: true,
  endPrecision: true,
  city: { select: refSelect },
} as const satisfies Prisma.ForumSelect
type ForumRefRow = Prisma.ForumGetPayload<{ select: typeof forumRefSelect }>
export const toForumRef = (row: ForumRefRow): ForumRef => ({
  ...toRef(row),
  shortName: toTextOrNull(row.shortName),
  kind: row.kind,
  mode: row.mode,
  isSample: row.isSample,
  motif: row.motif,
  timeZone: row.timeZone,
  startsOn: toPartialDate(row.startsOn, row.startPrecision),
  endsOn: toPartialDate(row.endsOn, row.endPrecision),
  city: toRefOrNull(row.city),
})

export const sessionRefSelect = {
  slug: true,
  kind: true,
  title: true,
  titleAsPrinted: true,
  retiredAt: true,
  forum: { select: { slug: true } },
} as const satisfies Prisma.ForumSessionSelect
type SessionRefRow = Prisma.ForumSessionGetPayload<{ select: typeof sessionRefSelect }>
export const toSessionRef = (row: SessionRefRow): SessionRef => ({
  slug: row.slug,
  forumSlug: row.forum.slug,
  kind: row.kind,
  title: toText(row.title),
  titleAsPrinted: row.titleAsPrinted,
})

/** Null for none, and for a retired one. */
export const toSessionRefOrNull = (row: SessionRefRow | null) =>
  row?.retiredAt === null ? toSessionRef(row) : null

export const agreementRefSelect = {
  slug: true,
  scope: true,
  kind: true,
  title: true,
  titleAsPrinted: true,
  signedOn: true,
  signedUntil: true,
  signedPrecision: true,
} as const satisfies Prisma.AgreementSelect
type AgreementRefRow = Prisma.AgreementGetPayload<{ select: typeof agreementRefSelect }>
export const toAgreementRef = (row: AgreementRefRow): AgreementRef => ({
  slug: row.slug,
  scope: row.scope,
  kind: row.kind,
  title: toText(row.title),
  titleAsPrinted: row.titleAsPrinted,
  signedOn: toPartialDate(row.signedOn, row.signedPrecision),
  signedUntil: toPartialDate(row.signedUntil, row.signedPrecision),
})

export const outcomeRefSelect = {
  slug: true,
  kind: true,
  title: true,
  titleAsPrinted: true,
} as const satisfies Prisma.OutcomeSelect
type OutcomeRefRow = Prisma.OutcomeGetPayload<{ select: typeof outcomeRefSelect }>
export const toOutcomeRef = (row: OutcomeRefRow): OutcomeRef => ({
  ...row,
  title: toText(row.title),
})

export const titleArgs = {
  orderBy: { position: 'asc' },
  select: { asPrinted: true, text: true, organisation: { select: organisationRefSelect } },
} as const satisfies Prisma.Appearance$titlesArgs
type TitleRow = Prisma.AppearanceTitleGetPayload<{ select: (typeof titleArgs)['select'] }>
export const toTitle = (row: TitleRow): Title => ({
  asPrinted: row.asPrinted,
  text: toText(row.text),
  organisation: toOrganisationRefOrNull(row.organisation),
})

export const appearanceSelect = {
  role: true,
  nameAsPrinted: true,
  remark: true,
  doubt: true,
  citations: true,
  person: { select: personRefSelect },
  forum: { select: forumRefSelect },
  session: { select: sessionRefSelect },
  agreement: { select: agreementRefSelect },
  party: { select: { asPrinted: true, organisation: { select: organisationRefSelect } } },
  outcome: { select: outcomeRefSelect },
  titles: titleArgs,
} as const satisfies Prisma.AppearanceSelect
type AppearanceRow = Prisma.AppearanceGetPayload<{ select: typeof appearanceSelect }>
export const toAppearance = (row: AppearanceRow): Appearance => ({
  role: row.role,
  nameAsPrinted: row.nameAsPrinted,
  person: toPersonRef(row.person),
  forum: toForumRef(row.forum),
  session: toSessionRefOrNull(row.session),
  agreement: row.agreement && toAgreementRef(row.agreement),
  party: row.party && {
    asPrinted: row.party.asPrinted,
    organisation: toOrganisationRefOrNull(row.party.organisation),
  },
  outcome: row.outcome && toOutcomeRef(row.outcome),
  titles: row.titles.map(toTitle),
  remark: toTextOrNull(row.remark),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
})

export const participationSelect = {
  role: true,
  asPrinted: true,
  remark: true,
  doubt: true,
  citations: true,
  organisation: { select: organisationRefSelect },
  forum: { select: forumRefSelect },
  session: { select: sessionRefSelect },
  outcome: { select: outcomeRefSelect },
  infrastructure: { select: refSelect },
} as const satisfies Prisma.ParticipationSelect
type ParticipationRow = Prisma.ParticipationGetPayload<{ select: typeof participationSelect }>
export const toParticipation = (row: ParticipationRow): Participation => ({
  role: row.role,
  asPrinted: row.asPrinted,
  organisation: toOrganisationRef(row.organisation),
  forum: toForumRef(row.forum),
  session: toSessionRefOrNull(row.session),
  outcome: row.outcome && toOutcomeRef(row.outcome),
  infrastructure: toRefOrNull(row.infrastructure),
  remark: toTextOrNull(row.remark),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
})

export const listSelect = {
  slug: true,
  kind: true,
  role: true,
  label: true,
  isOpen: true,
  statedCount: true,
  asPrinted: true,
  citations: true,
  session: { select: { slug: true } },
  agreement: { select: { slug: true } },
  outcome: { select: { slug: true } },
} as const satisfies Prisma.StatedListSelect
type ListRow = Prisma.StatedListGetPayload<{ select: typeof listSelect }>
export const toStatedList = ({ session, agreement, outcome, ...row }: ListRow): StatedList => ({
  ...row,
  label: toText(row.label),
  citations: toCitations(row.citations),
  sessionSlug: session?.slug ?? null,
  agreementSlug: agreement?.slug ?? null,
  outcomeSlug: outcome?.slug ?? null,
})

export const figureSelect = {
  slug: true,
  group: true,
  isTotal: true,
  label: true,
  value: true,
  atLeast: true,
  atMost: true,
  unit: true,
  asPrinted: true,
  period: true,
  doubt: true,
  citations: true,
  outcome: { select: { slug: true } },
  organisation: { select: organisationRefSelect },
  city: { select: refSelect },
  infrastructure: { select: { slug: true } },
} as const satisfies Prisma.FigureSelect
type FigureRow = Prisma.FigureGetPayload<{ select: typeof figureSelect }>
export const toFigure = ({ outcome, infrastructure, ...row }: FigureRow): Figure => ({
  ...row,
  label: toText(row.label),
  value: toNumber(row.value),
  atLeast: toNumber(row.atLeast),
  atMost: toNumber(row.atMost),
  unit: toTextOrNull(row.unit),
  period: toTextOrNull(row.period),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  outcomeSlug: outcome?.slug ?? null,
  organisation: toOrganisationRefOrNull(row.organisation),
  city: toRefOrNull(row.city),
  infrastructureSlug: infrastructure?.slug ?? null,
})

export const slotSelect = {
  precision: true,
  day: true,
  half: true,
  startsAt: true,
  endsAt: true,
  room: { select: roomSelect },
} as const satisfies Prisma.SessionSlotSelect
type SlotRow = Prisma.SessionSlotGetPayload<{ select: typeof slotSelect }>
export const toSlot = (row: SlotRow): Slot => ({
  precision: row.precision,
  day: row.day && dayOfColumn(row.day),
  half: row.half,
  startsAt: row.startsAt?.toISOString() ?? null,
  endsAt: row.endsAt?.toISOString() ?? null,
  room: row.room && toRef(row.room),
})
