import { randomUUID } from 'node:crypto'
import { type ActionLine, staffDoes } from './rights.ts'

const locale = 'zh'

/** What makes a forum, copies it, and says what it is. */
export const FORUM_ACTIONS: Readonly<Record<string, ActionLine | readonly ActionLine[]>> = {
  // forums/making
  makeForumAction: {
    rights: staffDoes([]),
    of: 'nothing',
    fields: () => ({
      ...{ locale, address: `made-${randomUUID()}`, kind: 'conference', motif: 'tide' },
      ...{ 'name.zh-Hans': '湿地论坛', 'description.zh-Hans': '两天。', timeZone: 'Asia/Shanghai' },
    }),
    audit: 1,
  },
  // editions
  copyForumAction: {
    rights: staffDoes(['manager']),
    of: 'forum',
    fields: ({ slug = '' }) => ({
      ...{ slug, locale, address: `copied-${randomUUID()}`, 'name.zh-Hans': '湿地论坛' },
      ...{ 'description.zh-Hans': '两天。', startsOn: '2031-05-10', parts: 'all' },
    }),
    audit: 1,
  },
  decideProposalsAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'proposal',
    fields: ({ slug = '', proposal = '' }) => ({
      ...{ slug, locale, decision: 'confirm', chosen: proposal },
    }),
    audit: 1,
  },
  // forums/editing
  saveForumAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'facts',
    // Each time another number, or there would be nothing to write.
    fields: ({ slug = '', version = '' }) => ({
      ...{ slug, locale, version, 'name.zh-Hans': '湿地论坛', nameAsPrinted: '湿地论坛' },
      ...{ 'description.zh-Hans': '两天。', capacity: `${1_000 + Number(version)}` },
    }),
    audit: 1,
  },
  addRoomAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, 'name.zh-Hans': '湿地厅', capacity: '80' }),
    audit: 1,
  },
  changeRoomAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'room',
    fields: ({ slug = '', room = '' }) => ({
      ...{ slug, locale, room, version: '1', 'name.zh-Hans': '芦苇厅', capacity: '90' },
    }),
    audit: 1,
  },
  removeRoomAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'room',
    fields: ({ slug = '', room = '' }) => ({ slug, locale, room }),
    audit: 1,
  },
}
