import { quotesOf, resolveQuote } from './citations.ts'
import { ContentError, type Problem } from './problems.ts'
import type { Content, Kind, Placed } from './read.ts'

/** Which list a field named like this points into. Session, room, list, figure slugs are unique within their forum. */
const POINTS_TO: Record<string, { kind: Kind; inForum: boolean }> = {
  city: { kind: 'cities', inForum: false },
  organisation: { kind: 'organisations', inForum: false },
  founder: { kind: 'organisations', inForum: false },
  person: { kind: 'people', inForum: false },
  forum: { kind: 'forums', inForum: false },
  umbrella: { kind: 'umbrellas', inForum: false },
  theme: { kind: 'themes', inForum: false },
  themes: { kind: 'themes', inForum: false },
  agreement: { kind: 'agreements', inForum: false },
  to: { kind: 'agreements', inForum: false },
  outcome: { kind: 'outcomes', inForum: false },
  alliance: { kind: 'alliances', inForum: false },
  session: { kind: 'sessions', inForum: true },
  room: { kind: 'rooms', inForum: true },
  infrastructure: { kind: 'infrastructure', inForum: true },
}
const OWN_PARENT: Partial<Record<Kind, boolean>> = {
  cities: false,
  organisations: false,
  umbrellas: false,
  sessions: true,
}
const FORUM_SCOPED: Kind[] = [
  'rooms',
  'sessions',
  'infrastructure',
  'lists',
  'figures',
  'honours',
  'milestones',
  'references',
  'ticketTypes',
  'consentTexts',
  'questions',
]

/** Throws ContentError unless slugs are unique, every reference leads somewhere, sums add up and quotations name a document. */
export function checkContent(content: Content): void {
  const problems: Problem[] = []
  const known = index(content, problems)
  for (const kind of Object.keys(content) as Kind[]) {
    for (const placed of content[kind]) {
      checkReferences(kind, placed, known, problems)
      for (const { quote, path } of quotesOf(placed.record, placed.path)) {
        const citation = resolveQuote(quote, placed.source)
        if (!citation || !known.has(`sources/${citation.document}`))
          problems.push({ file: placed.file, path, message: 'names no document of the record' })
      }
    }
  }
  checkSums(content, problems)
  if (problems.length > 0) throw new ContentError(problems)
}

type AnyRecord = Record<string, unknown> & { slug?: string; forum?: string; organisation?: string }

function keyOf(kind: Kind, record: AnyRecord): string | undefined {
  const slug = kind === 'alliances' ? record.organisation : record.slug
  if (slug === undefined) return undefined
  return FORUM_SCOPED.includes(kind) ? `${kind}/${record.forum}/${slug}` : `${kind}/${slug}`
}

function index(content: Content, problems: Problem[]): Set<string> {
  const known = new Set<string>()
  for (const kind of Object.keys(content) as Kind[]) {
    for (const { record, file, path } of content[kind]) {
      const key = keyOf(kind, record as AnyRecord)
      if (key === undefined) continue
      if (known.has(key)) problems.push({ file, path, message: `the slug is taken: ${key}` })
      known.add(key)
    }
  }
  return known
}

function checkReferences(
  kind: Kind,
  placed: Placed<Kind>,
  known: Set<string>,
  problems: Problem[],
) {
  const record = placed.record as AnyRecord
  const visit = (value: unknown, at: string) => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, `${at}[${i}]`)
    else if (value !== null && typeof value === 'object')
      for (const [field, part] of Object.entries(value)) {
        const target = targetOf(kind, field, at === placed.path)
        const slugs = target ? slugsIn(part) : undefined
        if (target && slugs) {
          for (const slug of slugs) {
            const key = target.inForum
              ? `${target.kind}/${record.forum}/${slug}`
              : `${target.kind}/${slug}`
            const path = `${at}.${field}`
            if (!known.has(key))
              problems.push({ file: placed.file, path, message: `no such record: ${key}` })
          }
        } else visit(part, `${at}.${field}`)
      }
  }
  visit(record, placed.path)
}

/** The slugs a referring field holds, one or several; undefined when it holds something else (a text, a record). */
function slugsIn(part: unknown): string[] | undefined {
  if (typeof part === 'string') return [part]
  const isList = Array.isArray(part) && part.every((item) => typeof item === 'string')
  return isList ? part : undefined
}

function targetOf(kind: Kind, field: string, atTop: boolean) {
  if (field === 'parent' && atTop && kind in OWN_PARENT)
    return { kind, inForum: OWN_PARENT[kind] === true }
  return Object.hasOwn(POINTS_TO, field) ? POINTS_TO[field] : undefined
}

function checkSums(content: Content, problems: Problem[]) {
  const groups = Map.groupBy(
    content.figures.filter((f) => f.record.group !== undefined),
    (f) => `${f.record.forum}/${f.record.group}`,
  )
  for (const [name, figures] of groups) {
    const total = figures.find((f) => f.record.isTotal)
    if (!total) continue
    const sum = figures
      .filter((f) => !f.record.isTotal)
      .reduce((all, f) => all + (f.record.value ?? Number.NaN), 0)
    if (sum !== total.record.value)
      problems.push({
        file: total.file,
        path: total.path,
        message: `the parts of ${name} add up to ${sum}, not to ${total.record.value}`,
      })
  }
}
