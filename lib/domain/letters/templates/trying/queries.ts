import 'server-only'
import type { Fields } from '#lib/domain/edits/types.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { forumSelect, toLetterForum } from '../../composing/forum/queries.ts'
import type { Composed } from '../../types.ts'
import { TEMPLATE_KINDS } from '../constants.ts'
import { type SampleForum, sampleLetter } from '../samples/utils.ts'
import { readTemplate } from '../utils.ts'

const sampleSelect = {
  ...forumSelect,
  ticketTypes: {
    take: 1,
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: { name: true },
  },
} as const satisfies Prisma.ForumSelect
type SampleRow = Prisma.ForumGetPayload<{ select: typeof sampleSelect }>

function toSampleForum(row: SampleRow): SampleForum {
  const [first] = row.ticketTypes
  return { ...toLetterForum(row), ticketType: first ? toText(first.name) : null }
}

/** What a sample letter says of this forum; null where there is none. One query. */
export async function getSampleForum(forumId: string): Promise<SampleForum | null> {
  const row = await db.forum.findUnique({
    relationLoadStrategy: 'join',
    where: { id: forumId },
    select: sampleSelect,
  })
  return row && toSampleForum(row)
}

/** Words that somebody tries, as the letter that they would make; it says that it is a try. One query. */
export async function composeTest(id: string, locale: Locale, now: Date): Promise<Composed> {
  const row = await db.mailTest.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      ...{ kind: true, words: true },
      account: { select: { email: true } },
      forum: { select: sampleSelect },
    },
  })
  const kind = TEMPLATE_KINDS.find((one) => one === row?.kind)
  if (!row || !kind) return { ok: false, reason: 'gone' }
  const read = readTemplate(row.words as Fields, kind)
  if (!read.ok) return { ok: false, reason: 'gone' }
  const t = getT(locale, 'letters')
  const text = read.value
  const letter = sampleLetter({ kind, text, locale, forum: toSampleForum(row.forum), now })
  return {
    ok: true,
    to: row.account.email,
    letter: {
      ...letter,
      subject: t('templates.testSubject', { subject: letter.subject }),
      blocks: [{ kind: 'note', text: t('templates.testNote') }, ...letter.blocks],
      reason: t('templates.testReason'),
    },
  }
}
