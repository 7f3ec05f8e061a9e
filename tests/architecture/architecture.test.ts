import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXCEPTIONS } from './exceptions.ts'
import { readFiles } from './repository.ts'
import { RULES } from './rules.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIXTURES = join(import.meta.dirname, 'fixtures')
/** Stands in every fixture file that its rule has to report; the others must pass. */
const MARK = 'guard: reported'

const repository = readFiles(ROOT, (path) => path === 'tests/architecture/fixtures')

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('holds in the repository', () => {
    const excused = new Set(EXCEPTIONS.filter((e) => e.rule === name).map(({ path }) => path))
    const broken = rule.check(repository).filter(({ path }) => !excused.has(path))
    expect(broken.map(({ path, message }) => `${path}: ${message}`)).toEqual([])
  })

  it('reports its wrong fixture, and only what is wrong in it', () => {
    const directory = join(FIXTURES, name)
    expect(existsSync(directory), `tests/architecture/fixtures/${name} exists`).toBe(true)
    const files = readFiles(directory, () => false)
    const wrong = files.filter(({ text }) => text.includes(MARK)).map(({ path }) => path)
    const reported = new Set(rule.check(files).map(({ path }) => path))
    expect(wrong.length).toBeGreaterThan(0)
    expect([...reported].sort()).toEqual(wrong.sort())
  })
})

describe('exceptions', () => {
  it('are all still needed', () => {
    const unneeded = EXCEPTIONS.filter(({ rule, path }) => {
      const found = RULES.find(({ name }) => name === rule)?.check(repository) ?? []
      return !found.some((violation) => violation.path === path)
    })
    expect(unneeded).toEqual([])
  })
})
