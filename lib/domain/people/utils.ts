import type {
  Appearance,
  Citation,
  OrganisationRef,
  PersonRef,
  StatedList,
  Title,
} from '#lib/domain/record/types.ts'
import { latestForumFirst } from '#lib/domain/record/utils.ts'
import { compareNames, type OrderedName } from '#lib/platform/i18n/name-order.ts'
import { APPEARANCE_ROLES, type SeatSort } from './constants.ts'
import type {
  AppearanceRole,
  Deed,
  ForumPeople,
  PersonAtForum,
  Seat,
  SeatGroup,
  SeatPart,
} from './types.ts'

/** What an index sorts a person by. */
export const orderedName = ({ name }: Pick<PersonRef, 'name'>): OrderedName => ({
  chinese: name['zh-Hans'],
  latin: name.en,
})

const toDeed = (appearance: Appearance): Deed => ({
  role: appearance.role,
  session: appearance.session,
  agreement: appearance.agreement,
  party: appearance.party,
  outcome: appearance.outcome,
  remark: appearance.remark,
  doubt: appearance.doubt,
  citations: appearance.citations,
})

const printed = (titles: readonly Title[]) => titles.map(({ asPrinted }) => asPrinted).join('\n')

/**
 * Appearances of one person at one forum as parts: titles that are printed alike are said once, with
 * everything that was done under them. Where the text repeats no title, what was done joins the part
 * before.
 */
export function partsOf(appearances: readonly Appearance[]): SeatPart[] {
  const parts: SeatPart[] = []
  for (const appearance of appearances) {
    const same = parts.find(({ titles }) => printed(titles) === printed(appearance.titles))
    const part = same ?? (appearance.titles.length === 0 ? parts.at(-1) : undefined)
    if (part) part.deeds.push(toDeed(appearance))
    else parts.push({ titles: appearance.titles, deeds: [toDeed(appearance)] })
  }
  return parts
}

/** One seat per person, in the order in which the text first names them. */
export function seatsOf(appearances: readonly Appearance[]): Seat[] {
  const people = new Map<string, Appearance[]>()
  for (const appearance of appearances) {
    const known = people.get(appearance.person.slug)
    if (known) known.push(appearance)
    else people.set(appearance.person.slug, [appearance])
  }
  return [...people.values()].flatMap((own) =>
    own[0]
      ? [{ person: own[0].person, nameAsPrinted: own[0].nameAsPrinted, parts: partsOf(own) }]
      : [],
  )
}

/** The roles that a seat has, in conventional order. */
export function rolesOf(seat: Seat): AppearanceRole[] {
  const roles = new Set(seat.parts.flatMap(({ deeds }) => deeds.map(({ role }) => role)))
  return APPEARANCE_ROLES.filter((role) => roles.has(role))
}

export const withRole = (seats: readonly Seat[], role: AppearanceRole): Seat[] =>
  seats.filter((seat) => rolesOf(seat).includes(role))

/** Seats in another order than that of the text: 姓氏笔画, 拼音 or the alphabet. */
export function sortSeats(seats: readonly Seat[], sort: SeatSort): Seat[] {
  const compare = compareNames(sort)
  return seats.toSorted((a, b) => compare(orderedName(a.person), orderedName(b.person)))
}

/** Seats by the first of their roles; a person with several has one seat. Lists that fit no group are left. */
export function groupSeats({ seats, lists }: ForumPeople): {
  groups: SeatGroup[]
  rest: StatedList[]
} {
  const groups = APPEARANCE_ROLES.map((role): SeatGroup => {
    const own = seats.filter((seat) => rolesOf(seat)[0] === role)
    return { role, seats: own, lists: lists.filter((list) => own.some((s) => isOfList(s, list))) }
  }).filter(({ seats: own }) => own.length > 0)
  const placed = new Set(groups.flatMap((group) => group.lists))
  return { groups, rest: lists.filter((list) => !placed.has(list)) }
}

/** A list belongs to those whose own proof is part of its sentence, or the other way round. */
function isOfList(seat: Seat, list: StatedList): boolean {
  const quotes = seat.parts.flatMap(({ deeds }) => deeds.flatMap(({ citations }) => citations))
  const proves = (a: Citation, b: Citation) =>
    a.document === b.document && (a.quote.includes(b.quote) || b.quote.includes(a.quote))
  return list.citations.some((a) => quotes.some((b) => proves(a, b)))
}

/** All appearances by forum, latest forum first; undated ones last. Within a forum the order of the text. */
export function byForum(appearances: readonly Appearance[]): PersonAtForum[] {
  const forums = new Map<string, Appearance[]>()
  for (const appearance of appearances) {
    const known = forums.get(appearance.forum.slug)
    if (known) known.push(appearance)
    else forums.set(appearance.forum.slug, [appearance])
  }
  return [...forums.values()]
    .flatMap((own) =>
      own[0]
        ? [
            {
              forum: own[0].forum,
              nameAsPrinted: [...new Set(own.map(({ nameAsPrinted }) => nameAsPrinted))],
              parts: partsOf(own),
            },
          ]
        : [],
    )
    .sort((a, b) => latestForumFirst(a.forum, b.forum))
}

/** The bodies named in a person's titles, each once, in the order of the record. */
export function organisationsOf(appearances: readonly Appearance[]): OrganisationRef[] {
  const bodies = appearances.flatMap(({ titles }) =>
    titles.flatMap(({ organisation }) => (organisation ? [organisation] : [])),
  )
  return [...new Map(bodies.map((body) => [body.slug, body])).values()]
}

/**
 * A name that is not Chinese: its Latin form is shown under the Chinese one. It is one when a Latin
 * form is printed, when the Chinese form has a middle dot, or when its Latin form is a single word
 * (Barroso), which no Mandarin name is.
 */
export function isForeignName({ name, latinAsPrinted }: PersonRef): boolean {
  if (latinAsPrinted !== null || /[·•・]/.test(name['zh-Hans'])) return true
  return name.en !== undefined && !/\s/.test(name.en.trim())
}

/** The words of a text before, inside and after those that are doubtful. */
export type DoubtfulText = [before: string, doubtful: string, after: string]

/**
 * Where a doubt is about words of these texts: those which it puts in quotation marks. At most one
 * place, the first; null when it quotes none of them.
 */
export function doubtfulPlace(
  texts: readonly string[],
  doubt: string,
): { index: number; parts: DoubtfulText } | null {
  const all = [...doubt.matchAll(/[“「]([^”」]+)[”」]/g)].map((match) => match[1] ?? '')
  // A word inside a longer quotation explains that quotation.
  const quoted = all.filter((words) => !all.some((o) => o !== words && o.includes(words)))
  for (const words of quoted) {
    for (const [index, text] of texts.entries()) {
      const at = text.toLowerCase().indexOf(words.toLowerCase())
      if (at === -1) continue
      const end = at + words.length
      return { index, parts: [text.slice(0, at), text.slice(at, end), text.slice(end)] }
    }
  }
  return null
}
