import { z } from 'zod'
import {
  alliance,
  city,
  cityRole,
  forumTheme,
  organisation,
  person,
  source,
  theme,
  umbrella,
} from './schema-directory.ts'
import { agreement, appearance, figure, outcome, participation } from './schema-events.ts'
import { type quote, slug, type text } from './schema-fields.ts'
import {
  forum,
  honour,
  infrastructure,
  list,
  milestone,
  reference,
  room,
  session,
} from './schema-programme.ts'
import {
  consentText,
  question,
  registrationSettings,
  sessionPlaces,
  ticketType,
} from './schema-registration.ts'

/**
 * What a content file may hold. Every list is optional; a file holds what belongs together.
 * Order within a list is the order of the record, so no file numbers anything.
 */

export const contentFileSchema = z.strictObject({
  /** The document that plain quotations in this file come from */
  source: slug.optional(),
  sources: z.array(source).default([]),
  cities: z.array(city).default([]),
  organisations: z.array(organisation).default([]),
  alliances: z.array(alliance).default([]),
  umbrellas: z.array(umbrella).default([]),
  themes: z.array(theme).default([]),
  forums: z.array(forum).default([]),
  forumThemes: z.array(forumTheme).default([]),
  cityRoles: z.array(cityRole).default([]),
  rooms: z.array(room).default([]),
  sessions: z.array(session).default([]),
  people: z.array(person).default([]),
  agreements: z.array(agreement).default([]),
  outcomes: z.array(outcome).default([]),
  infrastructure: z.array(infrastructure).default([]),
  appearances: z.array(appearance).default([]),
  participations: z.array(participation).default([]),
  lists: z.array(list).default([]),
  figures: z.array(figure).default([]),
  honours: z.array(honour).default([]),
  milestones: z.array(milestone).default([]),
  references: z.array(reference).default([]),
  registrationSettings: z.array(registrationSettings).default([]),
  ticketTypes: z.array(ticketType).default([]),
  consentTexts: z.array(consentText).default([]),
  questions: z.array(question).default([]),
  sessionPlaces: z.array(sessionPlaces).default([]),
})

export type ContentFile = z.input<typeof contentFileSchema>

export type ParsedContentFile = z.output<typeof contentFileSchema>

export type Text = z.output<typeof text>

export type Quote = z.output<typeof quote>
