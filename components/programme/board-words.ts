import type { BoardWords } from '#components/programme/programme-board.tsx'
import { groupWords, programmeWords } from '#components/programme/words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const COLUMNS = ['time', 'session', 'room', 'people', 'state'] as const

/** The sentences of the programme's page, for the part of it that draws itself anew in the browser. */
export function boardWords(locale: Locale): BoardWords {
  const t = getT(locale, 'programme')
  return {
    columns: {
      ...(Object.fromEntries(
        COLUMNS.map((one) => [one, t(`list.${one}`)]),
      ) as BoardWords['columns']),
      move: t('shift.toShort'),
    },
    days: t('days'),
    undo: t('undo'),
    redo: t('redo'),
    noDay: t('noDay'),
    removed: t('list.removed'),
    none: { title: t('list.none'), hint: t('list.noneHint') },
    empty: { title: t('list.empty'), hint: t('list.emptyHint') },
    reason: t('clashes.reason'),
    reasonHint: t('clashes.reasonHint'),
    accept: t('clashes.accept'),
    accepted: t('clashes.accepted', { reason: '{reason}' }),
    others: t('grid.others'),
    form: programmeWords(locale),
    groups: groupWords(locale),
    grid: {
      help: t('grid.help'),
      tray: t('noDay'),
      resize: t('grid.resize', { title: '{title}' }),
      picked: t('grid.picked', { title: '{title}' }),
      pickedBlock: t('grid.pickedBlock', { title: '{title}', count: '{count}' }),
      over: t('grid.over', { time: '{time}', room: '{room}' }),
      dropped: t('grid.dropped', { time: '{time}', room: '{room}' }),
      cancelled: t('grid.cancelled'),
      saving: t('grid.saving'),
      saved: t('grid.saved'),
      failed: t('grid.failed'),
      conflict: t('grid.conflict'),
      clash: t('list.clash'),
    },
  }
}
