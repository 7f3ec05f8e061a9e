import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACTIONS } from '../factories/rights/actions.ts'
import { PAGES } from '../factories/rights/pages.ts'
import { ROUTES } from '../factories/rights/routes.ts'
import { readFiles } from './repository.ts'
import type { SourceFile } from './rule.ts'

/**
 * Every page, route and action has its line in the matrix of rights, and every line its page, route or
 * action: whoever adds one says whom it is for, and tests/runtime/rights/ then tries it as everybody.
 */

const ROOT = join(import.meta.dirname, '../..')
const NOT_CODE = (path: string) => path !== '' && !/^(?:app|lib)(?:\/|$)/.test(path)
const files = readFiles(ROOT, NOT_CODE)

/** `app/[locale]/(account)/me/page.tsx` stands at `/[locale]/me`. */
const addressOf = (path: string) =>
  path
    .replace(/^app/, '')
    .replace(/\/(?:page\.tsx|route\.ts)$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')

const pageAddress = ({ path }: SourceFile) => addressOf(path).replace(/^\/\[locale\]/, '') || '/'

const METHOD = /\b(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/g
/** The methods that a route file exports, however it does. */
const methodsOf = ({ text }: SourceFile) =>
  [...text.matchAll(/^export (?:async )?(?:function (\w+)|const (\w+)|(?:const )?(\{[^}]*\}))/gm)]
    .flatMap((match) => match.slice(1).join(' ').match(METHOD) ?? [])
    .filter((method) => method !== 'HEAD' && method !== 'OPTIONS')

const pages = files.filter(({ path }) => /^app\/.*page\.tsx$/.test(path))
const routes = files.filter(({ path }) => /^app\/.*route\.ts$/.test(path))
const actions = files
  .filter(({ path }) => /^lib\/domain\/.*\/actions\.ts$/.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/^export const (\w+) = /gm)].map((match) => ({ name: match[1] ?? '', path })),
  )

const line = (file: string, example: string) =>
  `has no line in tests/factories/rights/${file}.ts. Say there whom it is for, e.g. ${example}`

const differences = (
  there: readonly { name: string; path: string }[],
  lines: object,
  [file, example]: [string, (name: string) => string],
) => [
  ...there
    .filter(({ name }) => !Object.hasOwn(lines, name))
    .map(({ name, path }) => `${path} (${name}) ${line(file, example(name))}`),
  ...Object.keys(lines)
    .filter((name) => !there.some((one) => one.name === name))
    .map((name) => `tests/factories/rights/${file}.ts: ${name} is in no file any more`),
]

describe('the matrix of rights (T33)', () => {
  it('has a line for every page, and no other', () => {
    const there = pages.map((file) => ({ name: pageAddress(file), path: file.path }))
    expect(there.length).toBeGreaterThan(40)
    const example = (name: string) =>
      `'${name}': page(staff('manager'), 'forum'), where 'forum' fills [slug]; an id in the address needs a subject in tests/runtime/rights/panel-subjects.ts`
    expect(differences(there, PAGES, ['pages', example])).toEqual([])
  })

  it('has a line for every route with the methods that it takes, and no other', () => {
    const there = routes.map((file) => ({ name: addressOf(file.path), path: file.path }))
    expect(there.length).toBeGreaterThan(20)
    const example = (name: string) => `'${name}': { rights: staff('manager'), of: 'forum' }`
    expect(differences(there, ROUTES, ['routes', example])).toEqual([])
    const taken = routes.map((file) => [addressOf(file.path), methodsOf(file).sort()])
    const said = routes.map((file) => {
      const { refuses = [], post } = ROUTES[addressOf(file.path)] ?? {}
      const reads = methodsOf(file).includes('GET') ? ['GET'] : []
      return [addressOf(file.path), [...reads, ...refuses, ...(post ? ['POST'] : [])].sort()]
    })
    expect(taken).toEqual(said)
  })

  it('has a line for every server action, and no other', () => {
    expect(actions.length).toBeGreaterThan(40)
    const example = (name: string) =>
      `${name}: { rights: staffDoes(['manager']), of: 'forum', fields: ({ slug = '' }) => ({ slug, locale }), audit: 1 }, with fields that are valid, so that the gate is what judges them`
    expect(differences(actions, ACTIONS, ['panel-actions', example])).toEqual([])
  })
})
