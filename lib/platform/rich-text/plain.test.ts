import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parseRich,
  type RichBlock,
  type RichDocument,
  type RichMark,
  writeRich,
} from './document.ts'
import { documentOf, isPlain, plainOf, readable, richOfLines, richOfPlain } from './plain.ts'
import { judgeRich } from './schema.ts'

const words = fc.stringMatching(/^[a-z芦苇湖]{1,6}(?: [a-z]{1,4})?$/)
const marks: RichMark[][] = [[], [{ type: 'bold' }], [{ type: 'italic' }]]
const run = fc
  .tuple(words, fc.constantFrom(...marks))
  .map(([text, marks]) => ({ type: 'text' as const, text, marks }))
const inline = fc.array(
  fc.oneof({ weight: 4, arbitrary: run }, fc.constant({ type: 'hardBreak' as const })),
  {
    minLength: 1,
    maxLength: 5,
  },
)
const paragraph = inline.map((content) => ({ type: 'paragraph' as const, content }))
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  paragraph,
  inline.map((content) => ({ type: 'heading' as const, attrs: { level: 3 as const }, content })),
  fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    )
    .map(([type, items]) => ({
      type,
      content: items.map((one) => ({ type: 'listItem' as const, content: [one] })),
    })),
)
const rich = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content): RichDocument => ({ type: 'doc', content }))

const tidy = (document: RichDocument): RichDocument =>
  parseRich(writeRich(document)) ?? { type: 'doc', content: [] }

test('the canonical spelling is one: written again it is the same, and it may be stored', () => {
  fc.assert(
    fc.property(rich, (document) => {
      const written = writeRich(document)
      if (written === '') return
      expect(writeRich(tidy(document))).toBe(written)
      expect(judgeRich(written)).toMatchObject({ ok: true })
    }),
  )
})

test('whatever order the database keeps its keys in, and however words were cut', () => {
  const one = `{"type":"doc","content":[{"content":[{"marks":[{"type":"italic"},{"type":"bold"}],"text":"雨","type":"text"},{"text":"水","marks":[{"type":"bold"},{"type":"italic"}],"type":"text"}],"type":"paragraph"}]}`
  const document = parseRich(one)
  expect(document && writeRich(document)).toBe(
    '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"雨水","marks":[{"type":"bold"},{"type":"italic"}]}]}]}',
  )
})

test.each([
  ['nothing', []],
  ['an empty paragraph', [{ type: 'paragraph' as const }]],
  [
    'blanks and breaks',
    [{ type: 'paragraph' as const, content: [{ type: 'hardBreak' as const }] }],
  ],
])('%s is no text', (_, content) => {
  expect(writeRich({ type: 'doc', content })).toBe('')
})

describe('the plain form', () => {
  test('says what the document says', () => {
    const text =
      '怎么来\n\n地铁二号线\n到芦苇站\n\n- 身份证\n- 雨伞\n\n1. 先报到\n2. 再领证\n  一人一证'
    const document = richOfPlain(text, null)
    expect(document.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'bulletList',
      'orderedList',
    ])
    expect(plainOf(tidy(document))).toBe(text)
    expect(readable(writeRich(document))).toBe(text)
  })

  test('lines before a list are a paragraph of their own', () => {
    expect(plainOf(richOfPlain('请带：\r\n- 身份证\r\n\r\n\r\n再见', null))).toBe(
      '请带：\n\n- 身份证\n\n再见',
    )
  })

  test('left as it is, it is the very document', () => {
    fc.assert(
      fc.property(rich, (document) => {
        const before = tidy(document)
        if (before.content.length === 0) return
        const sent = plainOf(before).replaceAll('\n', '\r\n').trim()
        expect(writeRich(richOfPlain(sent, before))).toBe(writeRich(before))
      }),
    )
  })

  test('changed in one place, it keeps what the others were', () => {
    const bold = [{ type: 'bold' as const }]
    const item = (text: string) => ({
      type: 'listItem' as const,
      content: [
        { type: 'paragraph' as const, content: [{ type: 'text' as const, text, marks: bold }] },
      ],
    })
    const before: RichDocument = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '怎么来' }] },
        { type: 'paragraph', content: [{ type: 'text', text: '地铁', marks: bold }] },
        { type: 'bulletList', content: [item('身份证'), item('雨伞')] },
      ],
    }
    const after = richOfPlain('怎么来\n\n公交\n\n- 身份证\n- 雨衣', before)
    expect(after.content).toEqual([
      before.content[0],
      { type: 'paragraph', content: [{ type: 'text', text: '公交' }] },
      {
        type: 'bulletList',
        content: [
          item('身份证'),
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: '雨衣' }] }],
          },
        ],
      },
    ])
  })
})

test.each(['雨水', '', '{"type":"doc"', '{"type":"doc","content":[{"type":"image"}]}', '{}'])(
  '%j is read as it is',
  (text) => {
    expect(readable(text)).toBe(text)
  },
)

describe('a text that was written as plain', () => {
  test('is paragraphs: no line of it becomes an item, as one does that is typed', () => {
    const dated = '12. Mai 2026\n- 苇岸\n\n雨水'
    expect(richOfLines(dated).content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(plainOf(richOfLines(dated))).toBe(dated)
    expect(richOfPlain(dated, null).content.map(({ type }) => type)).toEqual([
      'orderedList',
      'bulletList',
      'paragraph',
    ])
    // Where it is typed on, what stays is what it was.
    expect(
      richOfPlain(`${dated}\n\n湖`, richOfLines(dated)).content.map(({ type }) => type),
    ).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  test('says all that its document says', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (content) => {
        const document = tidy({ type: 'doc', content })
        if (document.content.length === 0) return
        const isBare = !JSON.stringify(document).includes('"marks"')
        expect(isPlain(document)).toBe(isBare)
        if (isBare) expect(writeRich(richOfLines(plainOf(document)))).toBe(writeRich(document))
      }),
    )
  })

  test.each<[RichBlock, boolean]>([
    [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '雨' }] }, false],
    [{ type: 'bulletList', content: [{ type: 'listItem', content: [] }] }, false],
    [
      { type: 'paragraph', content: [{ type: 'text', text: '雨', marks: [{ type: 'bold' }] }] },
      false,
    ],
    [{ type: 'paragraph', content: [{ type: 'hardBreak' }] }, true],
    [{ type: 'paragraph' }, true],
  ])('%j', (one, expected) => {
    expect(isPlain({ type: 'doc', content: [one] })).toBe(expected)
  })
})

test('a field is a document whichever way it is written, and none where it is empty', () => {
  const document = richOfLines('雨水')
  expect([documentOf('雨水'), documentOf(writeRich(document)), documentOf(' \n')]).toEqual([
    document,
    document,
    null,
  ])
})
