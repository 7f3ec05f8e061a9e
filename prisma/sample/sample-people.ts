import { makeAppearance, makePerson, type RecordOf } from '#tests/factories/content.ts'

/** Sample speakers bear the names of plants, so that nobody takes them for people. */
const SPEAKERS = {
  luwei: { zh: '芦苇', en: 'Lu Wei (“Reed”)' },
  shuishan: { zh: '水杉', en: 'Shui Shan (“Dawn Redwood”)' },
  yinxing: { zh: '银杏', en: 'Yin Xing (“Ginkgo”)' },
  changpu: { zh: '菖蒲', en: 'Chang Pu (“Sweet Flag”)' },
  wujiu: { zh: '乌桕', en: 'Wu Jiu (“Tallow Tree”)' },
  fengyang: { zh: '枫杨', en: 'Feng Yang (“Wingnut”)' },
  muhe: { zh: '木荷', en: 'Mu He (“Schima”)' },
  baimao: { zh: '白茅', en: 'Bai Mao (“Cogon Grass”)' },
  qianqucai: { zh: '千屈菜', en: 'Qian Qucai (“Loosestrife”)' },
  huangchangpu: { zh: '黄菖蒲', en: 'Huang Changpu (“Yellow Flag”)' },
} as const
type Speaker = keyof typeof SPEAKERS

const TITLES = {
  professor: {
    asPrinted: '示例大学教授',
    text: { zh: '示例大学教授', en: 'Professor, Sample University' },
    organisation: 'sample-university',
  },
  engineer: {
    asPrinted: '示例水务研究所总工程师',
    text: { zh: '示例水务研究所总工程师', en: 'Chief Engineer, Sample Water Institute' },
    organisation: 'sample-water-institute',
  },
  designer: {
    asPrinted: '示例设计院副院长',
    text: { zh: '示例设计院副院长', en: 'Deputy Director, Sample Design Institute' },
    organisation: 'sample-design-institute',
  },
  manager: {
    asPrinted: '示例市政集团总经理',
    text: { zh: '示例市政集团总经理', en: 'General Manager, Sample Municipal Works' },
    organisation: 'sample-municipal-works',
  },
  secretary: {
    asPrinted: '示例产业联盟秘书长',
    text: { zh: '示例产业联盟秘书长', en: 'Secretary-General, Sample Industry Alliance' },
    organisation: 'sample-alliance',
  },
}

/** Who does what in which session of the sample. */
const CAST: [Speaker, keyof typeof TITLES, string, RecordOf<'appearances'>['role']][] = [
  ['qianqucai', 'secretary', 'opening', 'opening_speaker'],
  ['luwei', 'professor', 'opening', 'moderator'],
  ['luwei', 'professor', 'keynote-rain', 'speaker'],
  ['shuishan', 'engineer', 'keynote-monitoring', 'speaker'],
  ['yinxing', 'designer', 'streets-permeable', 'speaker'],
  ['changpu', 'engineer', 'streets-trees', 'speaker'],
  ['wujiu', 'manager', 'pipes-overflow', 'speaker'],
  ['fengyang', 'professor', 'pipes-models', 'speaker'],
  ['muhe', 'designer', 'workshop-paving', 'moderator'],
  ['baimao', 'professor', 'rain-gardens', 'speaker'],
  ['huangchangpu', 'engineer', 'wetland-night', 'speaker'],
  ['qianqucai', 'secretary', 'roundtable', 'moderator'],
  ['wujiu', 'manager', 'roundtable', 'panellist'],
  ['muhe', 'designer', 'roundtable', 'panellist'],
  ['baimao', 'professor', 'roundtable', 'panellist'],
  ['fengyang', 'professor', 'closing-lecture', 'speaker'],
]

export const samplePeople = (): RecordOf<'people'>[] =>
  Object.entries(SPEAKERS).map(([key, name]) => makePerson({ slug: `sample-${key}`, name }))

export const sampleAppearances = (forum: string): RecordOf<'appearances'>[] =>
  CAST.map(([speaker, title, session, role]) =>
    makeAppearance({
      person: `sample-${speaker}`,
      forum,
      session,
      role,
      nameAsPrinted: SPEAKERS[speaker].zh,
      titles: [TITLES[title]],
    }),
  )
