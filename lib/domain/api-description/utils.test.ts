import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DESCRIBED_PATHS, DESCRIBED_SHAPES, DESCRIBED_WRITES } from './constants.ts'
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
  for (const path of Object.keys({ ...DESCRIBED_PATHS, ...DESCRIBED_WRITES })) {
    const folder = path.replaceAll('{', '[').replaceAll('}', ']')
    expect(existsSync(`app/api/v1${folder}/route.ts`), path).toBe(true)
  }
})

test('shapes are strict and carry no identifiers of their own', () => {
  const forum = description.components.schemas.Forum as Record<string, unknown>
  expect(forum.additionalProperties).toBe(false)
  expect(JSON.stringify(description)).not.toMatch(/"\$(?:id|schema|defs)"/)
})

test('what writes says what it takes, by which key, and every way in which it refuses', () => {
  const paths = description.paths as Record<string, Record<string, unknown>>
  const post = paths['/forums/{slug}/registrations']?.post as {
    parameters: { $ref: string }[]
    requestBody: { content: Record<string, { schema: Record<string, unknown> }> }
    responses: Record<string, unknown>
  }
  expect(post.parameters.map(({ $ref }) => $ref)).toContain(
    '#/components/parameters/idempotencyKey',
  )
  const { schema } = post.requestBody.content['application/json'] ?? {}
  expect(schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['name', 'email', 'ticketType', 'locale', 'consents'],
  })
  expect(Object.keys(post.responses)).toEqual([
    '200',
    '201',
    '400',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '503',
  ])
})
