import { describe, expect, it } from 'vitest'
import type { Alias, OrganisationDetail, OrganisationEntry } from './types.ts'
import { filterOrganisations, printedForms } from './utils.ts'

const cite = (quote: string, document = 'a') => ({ document, quote })

describe('printedForms', () => {
  const organisation = (over: Partial<OrganisationDetail>) =>
    ({
      name: { 'zh-Hans': '某某部', en: 'Ministry' },
      aliases: [],
      participations: [],
      agreements: [],
      citations: [],
      ...over,
    }) as unknown as OrganisationDetail
  const texts = (one: OrganisationDetail) => printedForms(one).map(({ text }) => text)

  it('leaves out a name that no text prints', () => {
    expect(texts(organisation({ citations: [cite('某部说')] }))).toEqual([])
    expect(texts(organisation({ citations: [cite('由某某部主办')] }))).toEqual(['某某部'])
  })

  it('keeps one form with all its proofs', () => {
    const alias: Alias = { text: '某部', kind: 'short', doubt: null, citations: [cite('某部说')] }
    const role = { asPrinted: '某部', citations: [cite('某部协办', 'b'), cite('协办')] }
    const forms = printedForms(
      organisation({
        aliases: [alias],
        participations: [role] as unknown as OrganisationDetail['participations'],
      }),
    )
    expect(forms).toEqual([
      {
        text: '某部',
        kind: 'short',
        doubt: null,
        citations: [cite('某部说'), cite('某部协办', 'b')],
      },
    ])
  })

  it('reads both kinds of brackets as the same', () => {
    const name = { 'zh-Hans': '某（上海）公司' }
    expect(texts(organisation({ name, citations: [cite('某(上海)公司签约')] }))).toEqual([
      '某（上海）公司',
    ])
  })
})

describe('filterOrganisations', () => {
  const entry = (over: Partial<OrganisationEntry>) =>
    ({
      slug: 'x',
      kind: 'bank',
      country: 'CN',
      isSample: false,
      roles: ['host'],
      forums: ['one'],
      ...over,
    }) as OrganisationEntry
  const all = [
    entry({ slug: 'bank' }),
    entry({ slug: 'un', kind: 'international', country: null, roles: [] }),
    entry({ slug: 'made-up', isSample: true, forums: ['sample'] }),
  ]

  it.each([
    [{}, ['bank', 'un']],
    [{ kind: 'bank' }, ['bank']],
    [{ country: 'none' }, ['un']],
    [{ role: 'host' }, ['bank']],
    [{ forum: 'sample' }, ['made-up']],
    [{ kind: 'park' }, []],
  ] as const)('%j leaves %j', (filter, slugs) => {
    expect(filterOrganisations(all, filter).map(({ slug }) => slug)).toEqual(slugs)
  })
})
