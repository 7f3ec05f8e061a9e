import { randomUUID } from 'node:crypto'
import { type ActionLine, staffDoes } from './rights.ts'

const locale = 'zh'

const OUTCOME = {
  ...{ kind: 'report', 'title.zh-Hans': '苇岸报告', titleAsPrinted: '苇岸报告' },
  ...{ 'verb.zh-Hans': '发布', verbAsPrinted: '发布' },
}

const FIGURE = { 'label.zh-Hans': '苇荡面积', value: '13', asPrinted: '13公顷' }

const MILESTONE = { kind: 'plan', 'title.zh-Hans': '苇岸二期', startsOn: '2027' }

/** What organisers do with people, organisations, their pictures and their roles, with documents, outcomes, figures, milestones and larger events. */
export const RECORD_ACTIONS: Readonly<Record<string, ActionLine | readonly ActionLine[]>> = {
  // people and organisations
  createPersonAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, 'name.zh-Hans': '苇青', another: 'yes' }),
    audit: 1,
  },
  savePersonAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedPerson',
    fields: ({ slug = '', person = '' }) => ({
      ...{ slug, locale, person, version: '1', 'name.zh-Hans': '苇蓝' },
    }),
    audit: 1,
  },
  retirePersonAction: {
    rights: staffDoes(['manager']),
    of: 'recordedPerson',
    fields: ({ slug = '', person = '' }) => ({
      ...{ slug, locale, person, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  // pictures
  savePictureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'pictured',
    fields: ({ slug = '', person = '', picture = '' }) => ({
      ...{ slug, locale, noun: 'person', entry: person, seen: picture, version: '1' },
      ...{ 'credit.zh-Hans': '苇岸摄', permission: '本人同意' },
    }),
    audit: 1,
  },
  removePictureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'pictured',
    fields: ({ slug = '', person = '', picture = '' }) => ({
      ...{ slug, locale, noun: 'person', entry: person, seen: picture, version: '1' },
    }),
    audit: 1,
  },
  // alliances
  createAllianceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'futureAlliance',
    fields: ({ slug = '', organisation = '' }) => ({
      ...{ slug, locale, organisation, 'description.zh-Hans': '苇岸之盟' },
    }),
    audit: 1,
  },
  saveAllianceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedAlliance',
    fields: ({ slug = '', alliance = '' }) => ({
      ...{ slug, locale, alliance, version: '1', 'description.zh-Hans': '苇蓝之盟' },
    }),
    audit: 1,
  },
  retireAllianceAction: {
    rights: staffDoes(['manager']),
    of: 'recordedAlliance',
    fields: ({ slug = '', alliance = '' }) => ({
      ...{ slug, locale, alliance, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  // cities
  createCityAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({
      ...{ slug, locale, 'name.zh-Hans': `苇城${randomUUID()}`, country: 'CN', standing: 'city' },
    }),
    audit: 1,
  },
  saveCityAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedCity',
    fields: ({ slug = '', city = '' }) => ({
      ...{ slug, locale, city, version: '1', 'name.zh-Hans': `苇蓝城${city}` },
      ...{ country: 'CN', standing: 'area' },
    }),
    audit: 1,
  },
  retireCityAction: {
    rights: staffDoes(['manager']),
    of: 'recordedCity',
    fields: ({ slug = '', city = '' }) => ({
      ...{ slug, locale, city, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  // sources
  createSourceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({
      ...{ slug, locale, 'title.zh-Hans': `苇报${randomUUID()}`, script: 'hans' },
    }),
    audit: 1,
  },
  saveSourceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedSource',
    fields: ({ slug = '', source = '' }) => ({
      ...{ slug, locale, source, version: '1', 'title.zh-Hans': '苇蓝报', script: 'hans' },
    }),
    audit: 1,
  },
  // outcomes
  createOutcomeAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, ...OUTCOME }),
    audit: 1,
  },
  saveOutcomeAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedOutcome',
    fields: ({ slug = '', outcome = '' }) => ({ slug, locale, outcome, version: '1', ...OUTCOME }),
    audit: 1,
  },
  retireOutcomeAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedOutcome',
    fields: ({ slug = '', outcome = '' }) => ({
      ...{ slug, locale, outcome, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  moveOutcomeAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedOutcome',
    fields: ({ slug = '', outcome = '' }) => ({ slug, locale, move: `${outcome}.up` }),
    audit: 1,
  },
  // figures
  createFigureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, ...FIGURE }),
    audit: 1,
  },
  saveFigureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedFigure',
    fields: ({ slug = '', figure = '' }) => ({ slug, locale, figure, version: '1', ...FIGURE }),
    audit: 1,
  },
  retireFigureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedFigure',
    fields: ({ slug = '', figure = '' }) => ({
      ...{ slug, locale, figure, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  moveFigureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedFigure',
    fields: ({ slug = '', figure = '' }) => ({ slug, locale, move: `${figure}.up` }),
    audit: 1,
  },
  // milestones
  createMilestoneAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, ...MILESTONE }),
    audit: 1,
  },
  saveMilestoneAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedMilestone',
    fields: ({ slug = '', milestone = '' }) => ({
      ...{ slug, locale, milestone, version: '1', ...MILESTONE },
    }),
    audit: 1,
  },
  retireMilestoneAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedMilestone',
    fields: ({ slug = '', milestone = '' }) => ({
      ...{ slug, locale, milestone, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  moveMilestoneAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedMilestone',
    fields: ({ slug = '', milestone = '' }) => ({ slug, locale, move: `${milestone}.up` }),
    audit: 1,
  },
  // umbrellas
  createUmbrellaAction: {
    rights: staffDoes(['manager']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, 'name.zh-Hans': `苇会${randomUUID()}` }),
    audit: 1,
  },
  saveUmbrellaAction: {
    rights: staffDoes(['manager']),
    of: 'recordedUmbrella',
    fields: ({ slug = '', umbrella = '' }) => ({
      ...{ slug, locale, umbrella, version: '1', 'name.zh-Hans': `苇蓝会${umbrella}` },
    }),
    audit: 1,
  },
  retireUmbrellaAction: {
    rights: staffDoes(['manager']),
    of: 'recordedUmbrella',
    fields: ({ slug = '', umbrella = '' }) => ({
      ...{ slug, locale, umbrella, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  // participations
  createParticipationAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'unplacedBody',
    fields: ({ slug = '', organisation = '' }) => ({
      ...{ slug, locale, role: 'host', organisation, asPrinted: '苇岸' },
    }),
    audit: 1,
  },
  saveParticipationAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'participation',
    fields: ({ slug = '', participation = '', organisation = '' }) => ({
      ...{ slug, locale, participation, version: '1', role: 'co_host', asPrinted: '苇印' },
      organisation,
    }),
    audit: 1,
  },
  removeParticipationAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'participation',
    fields: ({ slug = '', participation = '' }) => ({
      ...{ slug, locale, participation, version: '1' },
    }),
    audit: 1,
  },
  moveParticipationAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'participation',
    fields: ({ slug = '', participation = '' }) => ({
      ...{ slug, locale, move: `${participation}.up` },
    }),
    audit: 1,
  },
  createOrganisationAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({
      ...{ slug, locale, 'name.zh-Hans': '苇青研究院', kind: 'institute', another: 'yes' },
    }),
    audit: 1,
  },
  saveOrganisationAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedOrganisation',
    fields: ({ slug = '', organisation = '' }) => ({
      ...{ slug, locale, organisation, version: '1', kind: 'institute' },
      'name.zh-Hans': '苇蓝研究院',
    }),
    audit: 1,
  },
  retireOrganisationAction: {
    rights: staffDoes(['manager']),
    of: 'recordedOrganisation',
    fields: ({ slug = '', organisation = '' }) => ({
      ...{ slug, locale, organisation, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  // merging
  mergeEntriesAction: {
    rights: staffDoes(['manager']),
    of: 'twoPeople',
    fields: ({ slug = '', person = '', other = '' }) => ({
      ...{ slug, locale, noun: 'person', kept: person, keptVersion: '1' },
      ...{ lost: other, lostVersion: '1' },
    }),
    audit: 1,
  },
  unmergeEntriesAction: {
    rights: staffDoes(['manager']),
    of: 'merged',
    fields: ({ slug = '', person = '', edit = '' }) => ({
      ...{ slug, locale, noun: 'person', kept: person, edit },
    }),
    audit: 1,
  },
}
