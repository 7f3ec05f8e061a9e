import type { AgendaDay, AgendaEntry } from '#lib/domain/sessions/layout/types.ts'

/** The sessions of a day one after the other, as the list of the page has them. */
export function entriesOfDay(day: AgendaDay): AgendaEntry[] {
  if (day.type === 'untimed') {
    return day.items.flatMap((item) => (item.type === 'entry' ? [item.entry] : item.entries))
  }
  const inOrder = day.items.flatMap((item) => {
    if (item.type === 'now') return []
    return item.type === 'then' ? [item.entry] : item.entries
  })
  return [...inOrder, ...day.loose]
}
