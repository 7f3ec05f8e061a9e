import { expect, test } from 'vitest'
import { childOf, childrenOf, readXml, textIn } from './read-xml.ts'

const BOUNDS = { deepest: 8, most: 1_000 }

const rootOf = (text: string) => {
  const read = readXml(text, BOUNDS)
  if (!read.ok) throw new Error(`${read.fault} in line ${read.line}`)
  return read.root
}
const faultOf = (text: string) => {
  const read = readXml(text, BOUNDS)
  return read.ok ? 'read' : `${read.fault} ${read.line}`
}

test('elements, attributes and texts are read as they stand', () => {
  const root = rootOf(`<?xml version="1.0"?>
<!-- a note --><a x="1 &amp; &quot;2&quot;" y='&#33446;'><b>芦<i>苇</i>&lt;p&gt;</b><b/><![CDATA[<c> &amp;]]></a>
`)
  expect([root.name, root.attributes]).toEqual(['a', { x: '1 & "2"', y: '芦' }])
  expect(childrenOf(root, 'b').map(textIn)).toEqual(['芦苇<p>', ''])
  expect(childOf(root, 'c')).toBeUndefined()
  expect(textIn(root)).toBe('芦苇<p><c> &amp;')
})

test('a reference is replaced once, and by whole characters', () => {
  expect(textIn(rootOf('<a>&amp;lt; &#x1F33F;&#128167; &apos;</a>'))).toBe("&lt; 🌿💧 '")
})

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [
  <!ENTITY lol "lol">
${Array.from({ length: 9 }, (_, n) => `  <!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('\n')}
]>
<lolz>&lol9;</lolz>`

test.each([
  ['a billion laughs', LAUGHS, 'entities 2'],
  [
    'a file of the machine',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    'entities 1',
  ],
  ['an address elsewhere', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', 'entities 1'],
  ['an entity within the root', '<a>\n<!ENTITY x "y"></a>', 'entities 2'],
  ['an entity that is not XML’s own', '<a>\n&nbsp;</a>', 'entities 2'],
  ['one in an attribute', '<a b="&x;"/>', 'entities 1'],
  ['an ampersand alone', '<a>R&D</a>', 'broken 1'],
  ['a character that is none', '<a>&#0;</a>', 'broken 1'],
  ['half a character', '<a>&#xD800;</a>', 'broken 1'],
  ['an element left open', '<a><b></a>', 'broken 1'],
  ['an end that is missing', '<a>\n<b>\n', expect.stringMatching(/^broken/)],
  ['two roots', '<a/><a/>', 'broken 1'],
  ['text beside the root', '<a/>x', 'broken 1'],
  ['text in a section beside the root', '<![CDATA[x]]><a/>', 'broken 1'],
  ['an attribute twice', '<a b="1" b="2"/>', 'broken 1'],
  ['an attribute without quotes', '<a b=1/>', 'broken 1'],
  ['nothing', '', 'broken 1'],
  ['no XML', 'schedule', 'broken 1'],
  ['what is nested too deep', '<a>'.repeat(9), 'too_deep 1'],
  ['too many elements', `<a>${'<b/>'.repeat(1_000)}</a>`, 'too_many 1'],
])('%s is refused', (_, text, said) => {
  expect(faultOf(text)).toEqual(said)
})

test('what is enormous is refused quickly, and little of it is kept', () => {
  const size = 4 * 1_024 * 1_024
  const bombs = [
    ['<a>'.repeat(size / 3), 'too_deep 1'],
    [`<a>${'<b/>'.repeat(size / 4)}`, 'too_many 1'],
    [`<a ${'b="1" '.repeat(size / 6)}/>`, 'too_many 1'],
    [`<a ${"b='' '".repeat(900)}/>`, 'broken 1'],
    [`<a b="${'"'.repeat(size)}`, 'broken 1'],
    [`<a>${'&lol;'.repeat(size / 5)}</a>`, 'entities 1'],
    [`<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(size / 15)}`, 'entities 1'],
    [`<a>${"<b ''\"".repeat(size / 6)}`, 'broken 1'],
    [`<a>${'<!--'.repeat(size / 4)}`, 'broken 1'],
    [`<${'a'.repeat(size)}`, 'broken 1'],
  ] as const
  for (const [text, said] of bombs) {
    const began = performance.now()
    expect(faultOf(text)).toBe(said)
    expect(performance.now() - began).toBeLessThan(5_000)
  }
})
