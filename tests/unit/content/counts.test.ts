import { expect, test } from 'vitest'
import { type Kind, readContent } from '#prisma/content/read.ts'

/**
 * How many of each kind a text states, worked out by hand from the texts and not from the records, so that a record
 * left out or invented is noticed. Shared organisations (the housing ministry, the planning academy) are counted apart.
 */
const STATED: Record<string, Partial<Record<Kind, number>>> = {
  'zhongguancun-2023': {
    forums: 1,
    umbrellas: 2,
    cities: 1,
    rooms: 1,
    themes: 1,
    forumThemes: 1,
    organisations: 35,
    alliances: 1,
    participations: 16,
    sessions: 13,
    people: 18,
    appearances: 21,
    agreements: 1,
    lists: 7,
    references: 2,
    milestones: 4,
  },
  'jingmen-2017': {
    forums: 1,
    umbrellas: 1,
    cities: 1,
    organisations: 22,
    participations: 20,
    sessions: 9,
    people: 3,
    appearances: 4,
    agreements: 1,
    outcomes: 1,
    infrastructure: 14,
    honours: 12,
    figures: 9,
    // 参会者, 国字号名片, 三个分论坛, 等领导, 等单位, 等参建各方, 等10大技术系统
    lists: 7,
    milestones: 6,
    references: 1,
  },
  'sino-singapore-2025': {
    forums: 1,
    cities: 2,
    organisations: 20,
    alliances: 2,
    participations: 14,
    sessions: 11,
    people: 4,
    appearances: 4,
    agreements: 3,
    outcomes: 3,
    lists: 12,
    figures: 8,
    milestones: 3,
    references: 2,
  },
  'pujiang-2023': {
    forums: 1,
    umbrellas: 1,
    cities: 1,
    // 27 that the text names for themselves, and 4 contained in a name: 中國科學院, 新華社, 工商銀行, 重慶交通大學
    organisations: 31,
    participations: 19,
    sessions: 16,
    people: 10,
    appearances: 12,
    agreements: 3,
    outcomes: 2,
    lists: 7,
    figures: 10,
    milestones: 4,
    references: 3,
  },
  'ec-link': {
    forums: 1,
    cities: 18,
    cityRoles: 16,
    themes: 7,
    forumThemes: 7,
    organisations: 6,
    participations: 4,
    people: 2,
    appearances: 2,
    agreements: 1,
    outcomes: 2,
    lists: 3,
    figures: 9,
    // 歐洲城市, 開封, 中國城鎮化 (background), 2012-05, 2012-11, 10個試點, 登陸官網, 開放註冊, 第十五屆, 第十六屆
    milestones: 10,
  },
  shared: { sources: 5, organisations: 2 },
}

/** Titles as printed, over all appearances of a forum; parties over all its agreements. */
const PARTS = {
  'zhongguancun-2023': { titles: 29, parties: 2 },
  'jingmen-2017': { titles: 7, parties: 2 },
  'sino-singapore-2025': { titles: 5, parties: 8 },
  'pujiang-2023': { titles: 13, parties: 10 },
  'ec-link': { titles: 2, parties: 2 },
} as const

const content = await readContent()
const folderOf = (file: string) => file.split('/')[2] ?? ''

test.each(Object.keys(STATED))('%s holds what its text states, no more and no less', (folder) => {
  const counted: Partial<Record<Kind, number>> = {}
  for (const kind of Object.keys(content) as Kind[]) {
    const count = content[kind].filter(({ file }) => folderOf(file) === folder).length
    if (count > 0) counted[kind] = count
  }
  expect(counted).toEqual(STATED[folder])
})

test.each(Object.entries(PARTS))('%s: titles and parties', (folder, stated) => {
  const own = <T extends { file: string }>(list: T[]) =>
    list.filter(({ file }) => folderOf(file) === folder)
  const titles = own(content.appearances).flatMap(({ record }) => record.titles).length
  const parties = own(content.agreements).flatMap(({ record }) => record.parties).length
  expect({ titles, parties }).toEqual(stated)
})

test('no folder stands outside this table', () => {
  const folders = new Set(
    Object.values(content).flatMap((list) => list.map((p) => folderOf(p.file))),
  )
  expect([...folders].sort()).toEqual(Object.keys(STATED).sort())
})
