import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { SheetRow } from '../types.ts'

/**
 * What is to be signed at a forum, or was: in the order of the programme, then of the list. Drafts and
 * what is void stay away. One query.
 */
export async function listSheet(forumId: string): Promise<SheetRow[]> {
  const rows = await db.agreement.findMany({
    relationLoadStrategy: 'join',
    where: { forumId, retiredAt: null, state: { in: ['ready', 'signed'] }, placement: 'at_forum' },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, title: true, kindAsPrinted: true, state: true, embargoedUntil: true },
      session: {
        select: {
          title: true,
          slots: {
            orderBy: [{ startsAt: { sort: 'asc', nulls: 'last' } }, { position: 'asc' }],
            take: 1,
            select: { startsAt: true, room: { select: { name: true } } },
          },
        },
      },
      parties: {
        orderBy: { position: 'asc' },
        select: {
          ...{ id: true, asPrinted: true, label: true },
          organisation: { select: { name: true } },
        },
      },
      appearances: {
        where: { role: { in: ['signatory', 'witness'] } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          ...{ role: true, partyId: true, nameAsPrinted: true },
          titles: { orderBy: { position: 'asc' }, select: { asPrinted: true } },
        },
      },
    },
  })
  const sheet = rows.map(({ session, parties, appearances, ...row }): SheetRow => {
    const signers = (of: (one: (typeof appearances)[number]) => boolean) =>
      appearances.filter(of).map(({ nameAsPrinted, titles }) => ({
        name: nameAsPrinted,
        titles: titles.map(({ asPrinted }) => asPrinted),
      }))
    const [slot] = session?.slots ?? []
    return {
      ...{ slug: row.slug, kindAsPrinted: row.kindAsPrinted, state: row.state },
      ...{ title: toText(row.title), embargoedUntil: row.embargoedUntil },
      session: session && {
        title: toText(session.title),
        startsAt: slot?.startsAt ?? null,
        room: slot?.room ? toText(slot.room.name) : null,
      },
      parties: parties.map(({ id, asPrinted, label, organisation }) => ({
        asPrinted,
        name:
          toTextOrNull(label) ??
          (organisation ? toText(organisation.name) : { 'zh-Hans': asPrinted }),
        signatories: signers((one) => one.role === 'signatory' && one.partyId === id),
      })),
      unplaced: signers((one) => one.role === 'signatory' && one.partyId === null),
      witnesses: signers((one) => one.role === 'witness'),
    }
  })
  const startOf = ({ session }: SheetRow) => session?.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER
  return sheet.toSorted((a, b) => startOf(a) - startOf(b))
}
