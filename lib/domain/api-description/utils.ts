import { z } from 'zod'
import { DEFAULT_LIMIT, MAX_LIMIT } from '#lib/platform/http/open-data-query.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import { DESCRIBED_PATHS, DESCRIBED_SHAPES, DESCRIBED_WRITES, type ShapeName } from './constants.ts'

const ref = (name: ShapeName) => ({ $ref: `#/components/schemas/${name}` })

const PARAMETERS = {
  slug: {
    name: 'slug',
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  },
  lang: {
    name: 'lang',
    in: 'query',
    description:
      'Gives texts in this language only; a text that is missing in it comes in Chinese under its own key. All languages without it.',
    schema: { type: 'string', enum: LANGS },
  },
  limit: {
    name: 'limit',
    in: 'query',
    description: 'Records in one page',
    schema: { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT },
  },
  cursor: {
    name: 'cursor',
    in: 'query',
    description: 'The `page.next` of the page before, unchanged',
    schema: { type: 'string' },
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Chosen by the client, a UUID for instance: new for each new request, the same to repeat one. A repeated request gets the first answer again.',
    schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
  },
} as const

const parameter = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` })

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(DESCRIBED_SHAPES)) registry.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // OpenAPI names a shape by its place; identifiers of their own would take the references elsewhere.
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
    },
  })
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema, $id, ...schema }]) => [id, schema]),
  )
}

function answerOf(name: ShapeName, isList: boolean) {
  const data = isList ? { type: 'array', items: ref(name) } : ref(name)
  const page = {
    type: 'object',
    required: ['next'],
    properties: { next: { type: ['string', 'null'] } },
  }
  return {
    type: 'object',
    required: isList ? ['data', 'page'] : ['data'],
    properties: isList ? { data, page } : { data },
  }
}

function describedWrite({
  summary,
  body,
  answer,
  refusals,
}: (typeof DESCRIBED_WRITES)[keyof typeof DESCRIBED_WRITES]) {
  const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input' })
  const answered = (description: string) => ({
    description,
    content: { 'application/json': { schema: answerOf(answer, false) } },
  })
  return {
    summary,
    parameters: (['slug', 'idempotencyKey'] as const).map(parameter),
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      200: answered('Answered before: the same answer again'),
      201: answered('Registered'),
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, why]) => [status, problemAnswer(why)]),
      ),
    },
  }
}

/** The open data as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), made from the very schemas that its tests check. */
export function describeApi(origin: string) {
  const paths = Object.entries(DESCRIBED_PATHS).map(([path, { summary, answer, isList }]) => {
    const hasSlug = path.includes('{slug}')
    const names = [
      ...(hasSlug ? (['slug'] as const) : []),
      'lang' as const,
      ...(isList ? (['limit', 'cursor'] as const) : []),
    ]
    const get = {
      summary,
      parameters: names.map(parameter),
      responses: {
        200: {
          description: summary,
          content: { 'application/json': { schema: answerOf(answer, isList) } },
        },
        304: { description: 'Unchanged since the ETag in If-None-Match' },
        400: problemAnswer('A parameter that is unknown or wrong'),
        ...(hasSlug ? { 404: problemAnswer('Nothing is recorded under this slug') } : {}),
      },
    }
    return [path, { get }] as const
  })
  const writes = Object.entries(DESCRIBED_WRITES).map(
    ([path, write]) => [path, { post: describedWrite(write) }] as const,
  )
  return {
    openapi: '3.1.1',
    info: {
      title: 'Green City Forums: open data',
      version: '1',
      description:
        'The public record of green-city forums, read without a key; registering is the one thing that writes. Unknown is null; a missing language is absent. Dates are YYYY-MM-DD, or YYYY-MM or YYYY when no more is known. Every record names the documents that prove it.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: Object.fromEntries([...paths, ...writes]),
    components: { parameters: PARAMETERS, schemas: schemas() },
  }
}
