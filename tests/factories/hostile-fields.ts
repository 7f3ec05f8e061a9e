import fc from 'fast-check'
import type { FormPart } from '#lib/platform/serve/forms/multipart.ts'

/** Fields that no form of ours has and every table would like to be asked for (T29). */
const PRIVILEGED = ['id', 'role', 'forumId', 'status', 'createdAt', 'capacity', 'price', 'actor']

/** Texts where something else was expected: numbers, dates, lists, operators, code, floods. */
const hostileText = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      'null',
      'undefined',
      'NaN',
      'Infinity',
      '-1',
      '1e999',
      '0x10',
      '999999999999999999',
    ],
    ...['2026-02-30', '2026-13-45T99:99:99Z', '0000-00-00', '[]', '{}', '["a"]', 'true'],
    ...['{"not":""}', '{"contains":"@"}', '{"__proto__":{"isAdmin":true}}', '$K1', '$@1', '$F0'],
    ...["' OR 1=1 --", "'; DROP TABLE registration; --", '{{7*7}}', '$\u007b7*7}', '<%= 7 %>'],
    ...['../../etc/passwd', 'javascript:alert(1)', '<script>alert(1)</script>', 'a@x.com,b@y.com'],
    ...['"e@evil.com"@victim.com', 'victim＠x.com@evil.com', 'x\r\nBcc: y@z.example', '=1+1'],
    ...['\u202etxt', '\u200b', '𠮷', '👩\u200d🌾', '\uFEFF', '\u0001', '\u007f', '\u0085'],
    ...['00000000-0000-0000-0000-000000000000', 'v1.1.a.b.c.d', 'xx', 'https://evil.example'],
  ),
  fc
    .string({ unit: 'binary', maxLength: 200 })
    .map((text) => text.toWellFormed().replaceAll('\0', '')),
)

/** Longer than any field, up to almost a million bytes; rarely, because each takes its time. */
const flood = fc.constantFrom('x'.repeat(10_000), 'x'.repeat(1_000_000), '林'.repeat(300_000))

const file = fc.constantFrom(
  { name: 'a.png', type: 'image/png', bytes: Buffer.from('not a picture') },
  { name: '../../a.html', type: 'text/html', bytes: Buffer.from('<script>alert(1)</script>') },
  { name: '照片\u202egnp.exe', type: 'application/x-msdownload', bytes: Buffer.from('MZ') },
)

const nameTail = fc.constantFrom(
  '',
  '',
  '',
  '',
  '.x',
  '.__proto__',
  '.constructor',
  '[]',
  '[x]',
  '.a.b',
)

/**
 * One hostile form over the names that an action knows: wrong, missing, doubled, foreign. Half of the
 * forms have the `kept` fields as the page has them.
 */
export function hostileForm(
  names: readonly string[],
  kept: Readonly<Record<string, string>> = {},
): fc.Arbitrary<FormPart[]> {
  const known = names.length > 0 ? fc.constantFrom(...names) : fc.constant('name')
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(known, nameTail).map(([head, tail]) => head + tail) },
    { weight: 2, arbitrary: fc.constantFrom(...PRIVILEGED) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '$ACTION_X', ''),
    },
  )
  const value = fc.oneof(
    { weight: 40, arbitrary: fc.record({ text: hostileText }) },
    { weight: 6, arbitrary: fc.record({ file }) },
    { weight: 1, arbitrary: fc.record({ text: flood }) },
  )
  const part = fc.tuple(name, value).map(([name, value]): FormPart => ({ name, ...value }))
  const some = fc.array(part, { maxLength: 12 })
  // Every other form also asks for what only the portal decides: strictness alone must refuse it.
  const privileged = fc.tuple(fc.constantFrom(...PRIVILEGED), hostileText)
  const good = Object.entries(kept).map(([name, text]) => ({ name, text }))
  return fc
    .tuple(some, fc.option(privileged, { freq: 1 }), fc.boolean())
    .map(([parts, more, keeps]) => [
      ...(keeps ? good : []),
      ...parts.filter(({ name }) => !keeps || !Object.hasOwn(kept, name)),
      ...(more ? [{ name: more[0], text: more[1] }] : []),
    ])
    .filter(
      (parts) => parts.reduce((sum, { text = '' }) => sum + Buffer.byteLength(text), 0) < 1_030_000,
    )
}
