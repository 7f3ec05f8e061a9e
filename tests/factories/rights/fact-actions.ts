import { type ActionLine, staffDoes } from './rights.ts'

const locale = 'zh'

const HONOUR = {
  ...{ 'title.zh-Hans': '苇荡示范市', titleAsPrinted: '葦蕩示範市' },
  ...{ state: 'held', 'holder.zh-Hans': '苇岸村' },
}

const PAPER = { 'title.zh-Hans': '苇荡规划', titleAsPrinted: '葦蕩規劃', issuedOn: '2021-03' }
const WORK = { 'name.zh-Hans': '苇馆', nameAsPrinted: '葦館', state: 'built' }

/** What organisers do with what their sources tell of others: titles that somebody holds, works, papers. */
export const FACT_ACTIONS: Readonly<Record<string, ActionLine | readonly ActionLine[]>> = {
  createHonourAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, ...HONOUR }),
    audit: 1,
  },
  saveHonourAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedHonour',
    fields: ({ slug = '', honour = '' }) => ({ slug, locale, honour, version: '1', ...HONOUR }),
    audit: 1,
  },
  retireHonourAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedHonour',
    fields: ({ slug = '', honour = '' }) => ({
      ...{ slug, locale, honour, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  moveHonourAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedHonour',
    fields: ({ slug = '', honour = '' }) => ({ slug, locale, move: `${honour}.up` }),
    audit: 1,
  },
  createInfrastructureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, ...WORK }),
    audit: 1,
  },
  saveInfrastructureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedInfrastructure',
    fields: ({ slug = '', infrastructure = '' }) => ({
      slug,
      locale,
      infrastructure,
      version: '1',
      ...WORK,
    }),
    audit: 1,
  },
  retireInfrastructureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedInfrastructure',
    fields: ({ slug = '', infrastructure = '' }) => ({
      ...{ slug, locale, infrastructure, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  moveInfrastructureAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedInfrastructure',
    fields: ({ slug = '', infrastructure = '' }) => ({
      slug,
      locale,
      move: `${infrastructure}.up`,
    }),
    audit: 1,
  },
  createReferenceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, ...PAPER }),
    audit: 1,
  },
  saveReferenceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedReference',
    fields: ({ slug = '', reference = '' }) => ({
      slug,
      locale,
      reference,
      version: '1',
      ...PAPER,
    }),
    audit: 1,
  },
  retireReferenceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedReference',
    fields: ({ slug = '', reference = '' }) => ({
      ...{ slug, locale, reference, version: '1', retired: 'yes' },
    }),
    audit: 1,
  },
  moveReferenceAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'recordedReference',
    fields: ({ slug = '', reference = '' }) => ({ slug, locale, move: `${reference}.up` }),
    audit: 1,
  },
}
