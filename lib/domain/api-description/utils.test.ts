import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DESCRIBED_PATHS, DESCRIBED_SHAPES } from './constants.ts'
import { describeApi } from './utils.ts'

const description = describeApi('https://forums.test')

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : references(part),
  )
}

test('every reference leads to something', () => {
  const found = new Set(references(description))
  expect(found.size).toBeGreaterThan(Object.keys(DESCRIBED_SHAPES).length)
  for (const reference of found) {
    const target = reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], description)
    expect(target, reference).toBeDefined()
  }
})

test('every address that is described has a route', () => {
  for (const path of Object.keys(DESCRIBED_PATHS)) {
    const folder = path.replaceAll('{', '[').replaceAll('}', ']')
    expect(existsSync(`app/api/v1${folder}/route.ts`), path).toBe(true)
  }
})

test('shapes are strict and carry no identifiers of their own', () => {
  const forum = description.components.schemas.Forum as Record<string, unknown>
  expect(forum.additionalProperties).toBe(false)
  expect(JSON.stringify(description)).not.toMatch(/"\$(?:id|schema|defs)"/)
})
