import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Every action as it is written: its name, its gate, its limit. */
const actions = globSync('lib/domain/**/actions.ts', { cwd: root }).flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split(/= createAction\(\{/)
    .slice(1)
    .map((text) => ({
      name: /name: '([^']+)'/.exec(text)?.[1],
      gate: /\n {2}gate: ?([\s\S]*?),\n {2}\w+:/.exec(text)?.[1] ?? '',
      limit: /\n {2}rateLimit: ?([\s\S]*?),\n {2}\w+:/.exec(text)?.[1] ?? '',
    })),
)

test('what a mailed link opens is limited, whatever it does', () => {
  // A gate that takes a token lets in whoever has a link, with no account behind it.
  const byLink = actions.filter(({ gate }) => /token/i.test(gate))
  expect(byLink.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['privacy.correct_registration', 'privacy.withdraw_consent', 'privacy.erase'],
      ...['registration.change'],
    ]),
  )
  const unlimited = byLink.filter(({ limit }) => limit === '' || limit === 'unlimited')
  expect(unlimited.map(({ name }) => name)).toEqual([])
})
