import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { AgreementEntry, PartyWithSigners, Signer } from '#lib/domain/agreements/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { Entry } from './entry.tsx'
import { allCitations } from './entry-notes.tsx'

const text = (words: string) => ({ 'zh-Hans': words, en: `${words} (en)` })
const citations = [{ document: 'doc', quote: '三方共同签署' }]
const sources: Sources = {
  doc: {
    slug: 'doc',
    forumSlug: 'doc-forum',
    title: text('公报'),
    titleAsPrinted: null,
    script: 'hant',
    author: null,
    publisher: null,
    publishedOn: null,
    note: null,
  },
}

const signer = (slug: string, over: Partial<Signer> = {}): Signer => ({
  person: { slug, name: text(slug), latinAsPrinted: null, honorific: null },
  nameAsPrinted: slug,
  titles: [{ asPrinted: '局长', text: text('局长'), organisation: null }],
  remark: null,
  doubt: null,
  citations,
  ...over,
})

const party = (name: string, over: Partial<PartyWithSigners> = {}): PartyWithSigners => ({
  name: text(name),
  organisation: null,
  asPrinted: name,
  isOpen: false,
  doubt: null,
  signatories: [],
  citations,
  ...over,
})

const entry = (over: Partial<AgreementEntry> = {}): AgreementEntry => ({
  slug: 'rain-gardens',
  scope: 'single',
  kind: 'memorandum',
  title: text('雨水花园共建备忘录'),
  titleAsPrinted: null,
  kindAsPrinted: '备忘录',
  signedOn: { on: '2025-11-22', precision: 'day' },
  signedUntil: null,
  dateAsPrinted: null,
  forum: null,
  session: null,
  city: null,
  placement: 'unknown',
  place: null,
  partyForm: 'multilateral',
  partyFormDoubt: null,
  parties: [party('水务局'), party('大学'), party('联盟')],
  count: null,
  amount: null,
  summary: null,
  fields: [],
  fieldsOpen: false,
  term: null,
  unplacedSignatories: [],
  witnesses: [],
  followUps: [],
  documents: [],
  relations: [],
  lists: [],
  doubt: null,
  citations,
  updatedAt: '2026-01-01T00:00:00.000Z',
  isSigned: true,
  ...over,
})

const drawn = (agreement: AgreementEntry, locale: Locale = 'zh') =>
  renderToStaticMarkup(
    <Entry agreement={agreement} sources={sources} locale={locale} place="page" />,
  )
const classes = (html: string, tag: string, after: string) =>
  [
    ...html.slice(html.indexOf(after)).matchAll(new RegExp(`<${tag}(?: class="([^"]*)")?>`, 'g')),
  ].map(([, name]) => name ?? '')

describe('the line between the parties', () => {
  test('lies flat for two, stands upright for three', () => {
    expect(drawn(entry({ parties: [party('甲'), party('乙')] }))).toContain('class="bond"')
    expect(drawn(entry())).toContain('class="bond upright"')
  })

  test('lies flat with few witnesses in Chinese, stands upright where their titles need room', () => {
    const parties = [party('甲'), party('乙')]
    const few = entry({ parties, witnesses: [signer('a'), signer('b')] })
    const many = entry({
      parties,
      witnesses: ['a', 'b', 'c', 'd', 'e'].map((name) => signer(name)),
    })
    expect(drawn(few)).toContain('class="bond witnessed"')
    expect(drawn(few, 'en')).toContain('class="bond upright witnessed"')
    expect(drawn(many)).toContain('class="bond upright witnessed"')
  })

  test('names signatories whose party is not recorded as such', () => {
    const html = drawn(entry({ unplacedSignatories: [signer('赵')] }))
    expect(html).toContain('签署人（代表哪一方未记载）')
    expect(html).toContain('/zh/people/赵')
  })

  test('a party named only in part has a dotted node and says so', () => {
    const html = drawn(entry({ parties: [party('市'), party('公司', { isOpen: true })] }))
    expect(html).toContain('class="side many-of"')
    expect(html).toContain('只具名一部分，其余')
  })

  test('a printed form stands beside a name that differs, in the script of its document', () => {
    expect(
      drawn(entry({ parties: [party('荆门市', { asPrinted: '我市' }), party('乙')] })),
    ).toContain('原文作“<span lang="zh-Hant">我市</span>”')
    expect(drawn(entry({ parties: [party('水务局', { asPrinted: '水務局' })] }))).not.toContain(
      '原文作',
    )
  })
})

describe('the stem', () => {
  const step = (state: 'done' | 'due' | 'open', on: string | null) => ({
    state,
    title: text(state),
    on: on === null ? null : { on, precision: 'month' as const },
    dateAsPrinted: null,
    citations,
  })

  test('done, due and open are told apart; after the last one the record is open', () => {
    const followUps = [step('done', '2026-03-01'), step('due', '2026-12-01')]
    const html = drawn(entry({ followUps }))
    expect(classes(html, 'li', 'class="stem"')).toEqual(['', '', 'due', 'open'])
    expect(html).toContain('<time dateTime="2026-03">2026-03</time>')
    expect(html).toContain('约定，尚未完成')
    expect(html).toContain('<a href="/zh/forums/doc-forum#sources">公报</a>')
  })

  test('an open step ends it; none at all leaves a dashed end with □', () => {
    const open = drawn(entry({ followUps: [step('open', null)] }))
    expect(classes(open, 'li', 'class="stem"')).toEqual(['', 'open'])
    const none = drawn(entry())
    expect(classes(none, 'li', 'class="stem"')).toEqual(['', 'open'])
    expect(none.slice(none.indexOf('class="stem"'))).toContain('<span class="unk">未记载</span>')
  })

  test('a signing to come is announced, not claimed', () => {
    const html = drawn(entry({ isSigned: false }))
    expect(classes(html, 'li', 'class="stem"')[0]).toBe('to-sign')
    expect(html).toContain('约定签署')
  })
})

describe('amounts', () => {
  const amount = { asPrinted: '123.3億元', value: '12330000000', currency: 'CNY', meaning: null }

  test('are large in the reader’s language, exact beneath', () => {
    expect(drawn(entry({ amount }))).toContain('123.3<i>亿元</i>')
    expect(drawn(entry({ amount }), 'en')).toContain('12.33<i>billion yuan</i>')
    expect(drawn(entry({ amount }), 'en')).toContain('<span lang="zh-Hant">123.3億元</span>')
    expect(drawn(entry({ amount }))).toContain('12,330,000,000 <span lang="en">CNY</span>')
  })

  test('stand as printed where the text is not plain', () => {
    const about = { ...amount, asPrinted: '约123亿元' }
    expect(drawn(entry({ amount: about }))).toContain('<span lang="zh-Hant">约123亿元</span>')
  })
})

describe('the margin', () => {
  test('quotes each clause once, and none that stands within another', () => {
    const quote = (words: string, document = 'doc') => ({ document, quote: words })
    const agreement = entry({
      citations: [quote('甲与乙签署协议')],
      parties: [
        party('甲', { citations: [quote('甲与乙'), quote('甲与乙签署协议')] }),
        party('乙', { citations: [quote('甲与乙', 'other'), quote('乙方')] }),
      ],
    })
    expect(allCitations(agreement)).toEqual([
      quote('甲与乙签署协议'),
      quote('甲与乙', 'other'),
      quote('乙方'),
    ])
  })

  test('says one doubt once, with all that it concerns', () => {
    const doubt = text('未写签署方')
    const html = drawn(entry({ parties: [party('甲', { doubt }), party('乙', { doubt })] }))
    const margin = html.slice(html.indexOf('class="note"'))
    expect(margin.split('未写签署方').length - 1).toBe(1)
    expect(margin).toContain('<span class="doubt">甲、乙</span>')
  })
})
