import {
  makeOrganisation,
  makeParticipation,
  makeRoom,
  type RecordOf,
} from '#tests/factories/content.ts'

export const sampleRooms = (forum: string): RecordOf<'rooms'>[] => [
  makeRoom({
    slug: 'hall',
    forum,
    name: { zh: '一层报告厅', en: 'Hall, ground floor' },
    capacity: 300,
  }),
  makeRoom({ slug: '201', forum, name: { zh: '201会议室', en: 'Room 201' }, capacity: 60 }),
  makeRoom({ slug: '202', forum, name: { zh: '202会议室', en: 'Room 202' }, capacity: 60 }),
  makeRoom({ slug: '203', forum, name: { zh: '203会议室', en: 'Room 203' }, capacity: 40 }),
  makeRoom({ slug: 'courtyard', forum, name: { zh: '中庭', en: 'Courtyard' } }),
]

export const sampleOrganisations = (): RecordOf<'organisations'>[] => [
  makeOrganisation({
    slug: 'sample-alliance',
    name: { zh: '示例产业联盟', en: 'Sample Industry Alliance' },
    kind: 'alliance',
  }),
  makeOrganisation({
    slug: 'sample-university',
    name: { zh: '示例大学', en: 'Sample University' },
    kind: 'university',
  }),
  makeOrganisation({
    slug: 'sample-water-institute',
    name: { zh: '示例水务研究所', en: 'Sample Water Institute' },
    kind: 'institute',
  }),
  makeOrganisation({
    slug: 'sample-design-institute',
    name: { zh: '示例设计院', en: 'Sample Design Institute' },
    kind: 'institute',
  }),
  makeOrganisation({
    slug: 'sample-municipal-works',
    name: { zh: '示例市政集团', en: 'Sample Municipal Works' },
    kind: 'company',
  }),
]

export const sampleParticipations = (forum: string): RecordOf<'participations'>[] => [
  makeParticipation({
    organisation: 'sample-alliance',
    forum,
    role: 'host',
    asPrinted: '示例产业联盟',
  }),
  makeParticipation({
    organisation: 'sample-university',
    forum,
    role: 'organiser',
    asPrinted: '示例大学',
  }),
  makeParticipation({
    organisation: 'sample-water-institute',
    forum,
    role: 'co_organiser',
    asPrinted: '示例水务研究所',
  }),
  makeParticipation({
    organisation: 'sample-design-institute',
    forum,
    role: 'supporting',
    asPrinted: '示例设计院',
  }),
  makeParticipation({
    organisation: 'sample-municipal-works',
    forum,
    role: 'supporting',
    asPrinted: '示例市政集团',
  }),
]
