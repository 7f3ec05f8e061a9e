import 'server-only'
import { programmeChangedLetter } from '#lib/domain/programme/telling/emails.ts'
import { getToldReader, listChosen } from '#lib/domain/programme/telling/queries.ts'
import type { ToldPart } from '#lib/domain/programme/telling/types.ts'
import { changesOf, changeWords } from '#lib/domain/programme/telling/utils.ts'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { termsOrClosed } from '#lib/domain/registrations/utils.ts'
import { formatZone } from '#lib/platform/dates/zone.ts'
import { db } from '#lib/platform/db.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { templateSelect, toTemplateText } from '../../templates/queries.ts'
import { ownWords, valuesOf } from '../../templates/utils.ts'
import type { ClaimedLetter, Composed, DropReason } from '../../types.ts'
import { forumSelect, toLetterForum } from '../forum/queries.ts'
import { forumWords } from '../utils.ts'

const dropped = (reason: DropReason): Composed => ({ ok: false, reason })

/**
 * What is not as it was of the parts that somebody chose: how they stood before the version that moved
 * them, and how they stand as the letter goes out. Dropped where nothing of it differs any more. What somebody has
 * starred is nobody else's: organisers who look at the letter see only what a seat was booked at.
 */
export async function composeProgrammeChanged(
  subject: Pick<ClaimedLetter, 'registrationId'> &
    Partial<Pick<ClaimedLetter, 'accountId' | 'noticeId'>>,
  { now, forOrganiser = false }: { now: Date; forOrganiser?: boolean },
): Promise<Composed> {
  const { registrationId, accountId = null, noticeId } = subject
  const [notice, reader] = await Promise.all([
    db.programmeNotice.findUnique({
      relationLoadStrategy: 'join',
      where: { id: noticeId ?? '' },
      select: {
        before: true,
        forum: {
          select: {
            ...{ state: true, retiredAt: true },
            ...{ ...forumSelect, ...templateSelect('programme_changed') },
          },
        },
      },
    }),
    getToldReader({ registrationId, accountId }),
  ])
  if (!notice || !reader) return dropped('gone')
  const { cancelledAt, forumEndsAt } = termsOrClosed(notice.forum)
  const isSeen = notice.forum.state !== 'draft' && notice.forum.retiredAt === null
  const isOver = cancelledAt !== null || (forumEndsAt !== null && now >= forumEndsAt)
  if (!isSeen || isOver) return dropped('over')
  const forum = toLetterForum(notice.forum)
  const { timeZone } = forum
  const before = notice.before as unknown as ToldPart[]
  const ids = before.map(({ sessionId }) => sessionId)
  const changes = changesOf(before, await listChosen(ids, reader, timeZone), { now, timeZone })
  if (changes.length === 0) return dropped('over')
  const locale = isLocale(reader.locale) ? reader.locale : 'zh'
  const said = { name: reader.name, forum: forumWords(forum, locale), acceptBy: null }
  const letter = programmeChangedLetter({
    ...{ locale, name: said.name, forum: said.forum },
    changes: changes
      .filter(({ after }) => !forOrganiser || after.isBooked)
      .map((change) => changeWords(change, locale)),
    zone: formatZone(timeZone, locale),
    token: reader.registration && registrationToken(reader.registration),
    own: ownWords(toTemplateText(notice.forum.mailTemplates[0]), locale, valuesOf(said)),
  })
  return { ok: true, to: reader.email, letter }
}
