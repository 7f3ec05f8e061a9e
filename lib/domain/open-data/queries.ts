import 'server-only'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Selections that several nouns embed; their presenters stand in utils.ts. */
/** To-one relations cannot be filtered in a query: what is read through them says whether it is retired. */
export const refSelection = { slug: true, name: true, retiredAt: true } as const

export const sessionSelection = { slug: true, title: true, retiredAt: true } as const

export const titleSelection = {
  select: {
    asPrinted: true,
    text: true,
    organisation: { select: { slug: true, retiredAt: true } },
  },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Appearance$titlesArgs

export const appearanceSelection = {
  role: true,
  nameAsPrinted: true,
  remark: true,
  doubt: true,
  citations: true,
  person: { select: refSelection },
  titles: titleSelection,
} as const satisfies Prisma.AppearanceSelect

export const participationSelection = {
  role: true,
  asPrinted: true,
  remark: true,
  doubt: true,
  citations: true,
  organisation: { select: refSelection },
} as const satisfies Prisma.ParticipationSelect

export const statedListSelection = {
  slug: true,
  kind: true,
  role: true,
  label: true,
  isOpen: true,
  statedCount: true,
  asPrinted: true,
  citations: true,
} as const satisfies Prisma.StatedListSelect

export const figureSelection = {
  slug: true,
  label: true,
  value: true,
  atLeast: true,
  atMost: true,
  unit: true,
  asPrinted: true,
  period: true,
  group: true,
  isTotal: true,
  doubt: true,
  citations: true,
} as const satisfies Prisma.FigureSelect

/** The where-clause of the next page of a list in the order of its slugs. */
export function afterSlug(after: CursorKey | null) {
  return after === null ? {} : { slug: { gt: String(after[0]) } }
}

/** The same for a list in the order of the record: position, then slug where positions meet. */
export function afterPosition(after: CursorKey | null) {
  if (after === null) return {}
  const position = Number(after[0])
  return {
    OR: [{ position: { gt: position } }, { position, slug: { gt: String(after[1]) } }],
  }
}
