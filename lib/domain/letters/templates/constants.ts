import type { Placeholder, TemplateKind } from './types.ts'

/** The letters in which a forum may speak in its own words, as the list shows them. */
export const TEMPLATE_KINDS = [
  ...(['confirmed', 'pending', 'waitlisted', 'promoted', 'declined', 'cancelled'] as const),
  ...(['changed', 'reminder', 'programme_changed', 'already_registered'] as const),
  'invitation',
] as const satisfies readonly TemplateKind[]

/** Letters of a subject, and of a text. */
export const SUBJECT_MAX = 200
export const BODY_MAX = 3_000

const ABOUT_FORUM = ['name', 'forum', 'days', 'place'] as const
const ABOUT_REGISTRATION = [...ABOUT_FORUM, 'type', 'code'] as const

/** What each letter can fill in: a closed list, so that nothing else ever can. */
export const PLACEHOLDERS: Readonly<Record<TemplateKind, readonly Placeholder[]>> = {
  confirmed: ABOUT_REGISTRATION,
  pending: ABOUT_REGISTRATION,
  waitlisted: [...ABOUT_REGISTRATION, 'position'],
  promoted: [...ABOUT_REGISTRATION, 'until'],
  declined: ABOUT_REGISTRATION,
  cancelled: ABOUT_REGISTRATION,
  changed: ABOUT_REGISTRATION,
  reminder: ABOUT_REGISTRATION,
  already_registered: ABOUT_REGISTRATION,
  programme_changed: ABOUT_FORUM,
  invitation: [...ABOUT_FORUM, 'until'],
}

/** Tries that one account may send itself in an hour. */
export const TESTS_PER_HOUR = 20

/** The number of a registration that nobody has: no real one holds a 1. */
export const SAMPLE_CODE = 'A1B2C3D4'
