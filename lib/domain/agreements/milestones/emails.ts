import { formatDay } from '#lib/platform/dates/format-day.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter, LetterFact } from '#lib/platform/mail/letter.ts'
import { NAMED_IN_LETTER } from './constants.ts'
import type { MilestoneLetterFacts } from './types.ts'

/** To an organiser: what is to be done after a forum's agreements, by which day, and what is over it. */
export function milestoneLetter({ locale, forum, today, open }: MilestoneLetterFacts): Letter {
  const t = getT(locale, 'letters')
  const overdue = open.filter(({ dueOn }) => dueOn < today).length
  const factOf = ({ title, agreement, owner, dueOn }: (typeof open)[number]): LetterFact => {
    const day = formatDay(dueOn, locale)
    return {
      label: dueOn < today ? t('milestones.overdue', { day }) : day,
      value: owner
        ? t('milestones.lineWithOwner', { title, agreement, owner })
        : t('milestones.line', { title, agreement }),
    }
  }
  const rest = open.length - NAMED_IN_LETTER
  return {
    locale,
    subject: t('milestones.subject', { forum: forum.name }),
    preheader: t('milestones.preheader', { count: open.length, overdue }),
    blocks: [
      { kind: 'paragraph', text: t('milestones.preheader', { count: open.length, overdue }) },
      { kind: 'facts', facts: open.slice(0, NAMED_IN_LETTER).map(factOf) },
      ...(rest > 0
        ? [{ kind: 'paragraph' as const, text: t('milestones.rest', { count: rest }) }]
        : []),
      {
        ...{ kind: 'button', label: t('milestones.open') },
        path: `/${locale}/organise/${forum.slug}/agreements`,
      },
      { kind: 'note', text: t('milestones.note') },
    ],
    reason: t('milestones.reason', { forum: forum.name }),
  }
}
