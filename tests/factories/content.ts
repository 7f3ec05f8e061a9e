import type { ContentFile } from '#prisma/content/schema.ts'

/** One record of a kind, as a content file holds it. */
export type RecordOf<K extends keyof ContentFile> =
  NonNullable<ContentFile[K]> extends (infer R)[] ? R : never
type Made<K extends keyof ContentFile, Required extends keyof RecordOf<K>> = Partial<RecordOf<K>> &
  Pick<RecordOf<K>, Required>

export const SAMPLE_SOURCE = 'sample'
/** Made-up records cite the sample itself, so that no reader takes them for facts. */
const quotes = [{ source: SAMPLE_SOURCE, quote: '示例数据，内容均为虚构' }]

export const makeSource = (over: Partial<RecordOf<'sources'>> = {}): RecordOf<'sources'> => ({
  slug: SAMPLE_SOURCE,
  title: { zh: '示例数据', en: 'Sample data' },
  script: 'hans',
  note: { zh: '内容均为虚构，供试用。', en: 'Made up, for trying the portal.' },
  ...over,
})

export const makeCity = (over: Made<'cities', 'slug' | 'name'>): RecordOf<'cities'> => ({
  country: 'CN',
  quotes,
  ...over,
})

export const makeOrganisation = (
  over: Made<'organisations', 'slug' | 'name'>,
): RecordOf<'organisations'> => ({ kind: 'other', quotes, ...over })

export const makePerson = (over: Made<'people', 'slug' | 'name'>): RecordOf<'people'> => ({
  quotes,
  ...over,
})

export const makeForum = (
  over: Made<'forums', 'slug' | 'name' | 'startsOn' | 'endsOn'>,
): RecordOf<'forums'> => ({
  kind: 'conference',
  nameAsPrinted: over.name.zh,
  description: { zh: '虚构的论坛。', en: 'A made-up forum.' },
  startPrecision: 'day',
  endPrecision: 'day',
  motif: 'blueprint',
  mode: 'onsite',
  quotes,
  ...over,
})

export const makeRoom = (over: Made<'rooms', 'slug' | 'forum' | 'name'>): RecordOf<'rooms'> => ({
  quotes,
  ...over,
})

export const makeSession = (
  over: Made<'sessions', 'slug' | 'forum' | 'title'>,
): RecordOf<'sessions'> => ({
  kind: 'talk',
  titleAsPrinted: over.title.zh,
  slots: [{ precision: 'unknown' }],
  quotes,
  ...over,
})

export const makeAppearance = (
  over: Made<'appearances', 'person' | 'forum' | 'nameAsPrinted'>,
): RecordOf<'appearances'> => ({ role: 'speaker', quotes, ...over })

export const makeParticipation = (
  over: Made<'participations', 'organisation' | 'forum' | 'role' | 'asPrinted'>,
): RecordOf<'participations'> => ({ quotes, ...over })

export const makeParty = (
  organisation: string,
  asPrinted: string,
): RecordOf<'agreements'>['parties'][number] => ({ organisation, asPrinted, quotes })

export const makeAgreement = (
  over: Made<'agreements', 'slug' | 'title' | 'parties'>,
): RecordOf<'agreements'> => ({
  kind: 'cooperation',
  kindAsPrinted: '合作协议',
  placement: over.forum === undefined ? 'unknown' : 'at_forum',
  partyForm: over.parties.length > 2 ? 'multilateral' : 'bilateral',
  quotes,
  ...over,
})

export const makeOutcome = (
  over: Made<'outcomes', 'slug' | 'forum' | 'title'>,
): RecordOf<'outcomes'> => ({
  kind: 'other',
  titleAsPrinted: over.title.zh,
  verb: { zh: '发布', en: 'released' },
  verbAsPrinted: '发布',
  quotes,
  ...over,
})
