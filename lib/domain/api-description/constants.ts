import type { z } from 'zod'
import { openAgreementSchema } from '#lib/domain/agreements/open-data/schema.ts'
import { openAllianceSchema } from '#lib/domain/alliances/open-data/schema.ts'
import { openCitySchema } from '#lib/domain/cities/open-data/schema.ts'
import { openForumDetailSchema, openForumSchema } from '#lib/domain/forums/open-data/schema.ts'
import {
  openAppearanceSchema,
  openFigureSchema,
  openParticipationSchema,
  openRefSchema,
  openSourcesSchema,
  openStatedListSchema,
  openTitleSchema,
  problemSchema,
} from '#lib/domain/open-data/schema.ts'
import { openOrganisationSchema } from '#lib/domain/organisations/open-data/schema.ts'
import { openOutcomeSchema } from '#lib/domain/outcomes/open-data/schema.ts'
import { openPersonSchema } from '#lib/domain/people/open-data/schema.ts'
import { openRegistrationAnswerSchema } from '#lib/domain/registrations/open-data/schema.ts'
import { registrationInputSchema } from '#lib/domain/registrations/schema.ts'
import { openSessionSchema } from '#lib/domain/sessions/open-data/schema.ts'
import { openTextSchema } from '#lib/platform/i18n/schema.ts'

/** The shapes that the description names; what is not named is written out where it is used. */
export const DESCRIBED_SHAPES = {
  Forum: openForumSchema,
  ForumDetail: openForumDetailSchema,
  Session: openSessionSchema,
  Person: openPersonSchema,
  Organisation: openOrganisationSchema,
  Agreement: openAgreementSchema,
  Outcome: openOutcomeSchema,
  Alliance: openAllianceSchema,
  City: openCitySchema,
  Appearance: openAppearanceSchema,
  Participation: openParticipationSchema,
  Title: openTitleSchema,
  Figure: openFigureSchema,
  StatedList: openStatedListSchema,
  Ref: openRefSchema,
  Sources: openSourcesSchema,
  Text: openTextSchema,
  RegistrationAnswer: openRegistrationAnswerSchema,
  Problem: problemSchema,
} as const
export type ShapeName = keyof typeof DESCRIBED_SHAPES

type DescribedPath = { summary: string; answer: ShapeName; isList: boolean }

const list = (answer: ShapeName, summary: string): DescribedPath => ({
  summary,
  answer,
  isList: true,
})

/** Every address of the open data, after `/api/v1`. */
export const DESCRIBED_PATHS: Record<string, DescribedPath> = {
  '/forums': list('Forum', 'Published forums: conferences and programmes'),
  '/forums/{slug}': {
    summary: 'One forum with all that its source states of it',
    answer: 'ForumDetail',
    isList: false,
  },
  '/forums/{slug}/sessions': list('Session', 'The parts of its programme, in order'),
  '/forums/{slug}/people': list('Person', 'Who appeared there, with roles and titles as printed'),
  '/forums/{slug}/organisations': list('Organisation', 'Which organisations took part or signed'),
  '/forums/{slug}/agreements': list('Agreement', 'What was signed there'),
  '/forums/{slug}/outcomes': list('Outcome', 'What came of it'),
  '/agreements': list('Agreement', 'The register of agreements'),
  '/people': list('Person', 'Everybody in the record'),
  '/organisations': list('Organisation', 'Every organisation in the record'),
  '/alliances': list('Alliance', 'Alliances with what is known of their members'),
  '/cities': list('City', 'Cities and their parts in programmes'),
}

/** Every address that takes a write, after `/api/v1`: what is sent, and what is answered. */
export const DESCRIBED_WRITES = {
  '/forums/{slug}/registrations': {
    summary: 'Register one person: confirmed while a place is free, else waiting in order',
    body: registrationInputSchema,
    answer: 'RegistrationAnswer',
    refusals: {
      400: 'The body is no JSON, or the Idempotency-Key is missing',
      403: 'Sent by a page of another origin; programs send no Origin',
      404: 'No such forum, or it takes no registrations',
      409: 'Not open; or the key came before with another body; or the address is registered',
      413: 'The body is too large',
      415: 'The body is not application/json',
      422: 'Fields are wrong; `errors` names each',
      429: 'Too many attempts; Retry-After says how long to wait',
      503: 'The database did not answer; the same request with the same key may be sent again',
    },
  },
} as const satisfies Record<
  string,
  { summary: string; body: z.ZodType; answer: ShapeName; refusals: Record<number, string> }
>
