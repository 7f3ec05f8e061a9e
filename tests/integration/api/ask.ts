import { expect } from 'vitest'
import type { z } from 'zod'
import * as agreements from '#app/api/v1/agreements/route.ts'
import * as alliances from '#app/api/v1/alliances/route.ts'
import * as cities from '#app/api/v1/cities/route.ts'
import * as forumAgreements from '#app/api/v1/forums/[slug]/agreements/route.ts'
import * as forumOrganisations from '#app/api/v1/forums/[slug]/organisations/route.ts'
import * as forumOutcomes from '#app/api/v1/forums/[slug]/outcomes/route.ts'
import * as forumPeople from '#app/api/v1/forums/[slug]/people/route.ts'
import * as forum from '#app/api/v1/forums/[slug]/route.ts'
import * as forumSessions from '#app/api/v1/forums/[slug]/sessions/route.ts'
import * as forums from '#app/api/v1/forums/route.ts'
import * as organisations from '#app/api/v1/organisations/route.ts'
import * as people from '#app/api/v1/people/route.ts'
import { openAgreementSchema } from '#lib/domain/agreements/open-data/schema.ts'
import { openAllianceSchema } from '#lib/domain/alliances/open-data/schema.ts'
import { openCitySchema } from '#lib/domain/cities/open-data/schema.ts'
import { openForumDetailSchema, openForumSchema } from '#lib/domain/forums/open-data/schema.ts'
import { listAnswer, recordAnswer } from '#lib/domain/open-data/schema.ts'
import { openOrganisationSchema } from '#lib/domain/organisations/open-data/schema.ts'
import { openOutcomeSchema } from '#lib/domain/outcomes/open-data/schema.ts'
import { openPersonSchema } from '#lib/domain/people/open-data/schema.ts'
import { openSessionSchema } from '#lib/domain/sessions/open-data/schema.ts'

const ORIGIN = 'https://forums.test'

/** The lists of one forum, and of the whole record, with their routes and the shape of their answers. */
export const FORUM_LISTS = {
  sessions: { route: forumSessions, schema: listAnswer(openSessionSchema) },
  people: { route: forumPeople, schema: listAnswer(openPersonSchema) },
  organisations: { route: forumOrganisations, schema: listAnswer(openOrganisationSchema) },
  agreements: { route: forumAgreements, schema: listAnswer(openAgreementSchema) },
  outcomes: { route: forumOutcomes, schema: listAnswer(openOutcomeSchema) },
} as const

export const LISTS = {
  forums: { route: forums, schema: listAnswer(openForumSchema) },
  people: { route: people, schema: listAnswer(openPersonSchema) },
  organisations: { route: organisations, schema: listAnswer(openOrganisationSchema) },
  agreements: { route: agreements, schema: listAnswer(openAgreementSchema) },
  alliances: { route: alliances, schema: listAnswer(openAllianceSchema) },
  cities: { route: cities, schema: listAnswer(openCitySchema) },
} as const

export type ForumList = keyof typeof FORUM_LISTS
export type List = keyof typeof LISTS

export const FORUMS = [
  'ec-link',
  'jingmen-2017',
  'pujiang-2023',
  'sino-singapore-2025',
  'zhongguancun-2023',
] as const

const request = (path: string, init?: RequestInit) => new Request(`${ORIGIN}/api/v1/${path}`, init)

/** The response of `GET /api/v1/{list}{query}`. */
export function askList(list: List, query = '', init?: RequestInit): Promise<Response> {
  return LISTS[list].route.GET(request(list + query, init), { params: Promise.resolve({}) })
}

/** The response of `GET /api/v1/forums/{slug}/{list}{query}`. */
export function askForumList(
  slug: string,
  list: ForumList,
  query = '',
  init?: RequestInit,
): Promise<Response> {
  const params = Promise.resolve({ slug })
  return FORUM_LISTS[list].route.GET(request(`forums/${slug}/${list}${query}`, init), { params })
}

/** The response of `GET /api/v1/forums/{slug}{query}`. */
export function askForum(slug: string, query = '', init?: RequestInit): Promise<Response> {
  const params = Promise.resolve({ slug })
  return forum.GET(request(`forums/${slug}${query}`, init), { params })
}

/** The body of a good answer, checked against its schema. */
export async function bodyOf<S extends z.ZodType>(response: Response, schema: S) {
  expect(response.status).toBe(200)
  return schema.parse(await response.json())
}

export const forumAnswer = recordAnswer(openForumDetailSchema)
