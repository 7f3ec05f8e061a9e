import { CODE_LENGTH, NOTE_MAX } from '#lib/domain/registrations/constants.ts'
import type { ForumRegistration } from '#lib/domain/registrations/organiser/types.ts'
import { getRegistrationPhase } from '#lib/domain/registrations/policy.ts'
import { lines } from '#lib/domain/registrations/schema.ts'
import { isLocale, type Locale } from '#lib/platform/i18n/locales.ts'
import { mailbox } from '#lib/platform/mail/mailbox.ts'
import { Halt } from '../../console/steps.mjs'
import type { Administration, Command, ReadCommand } from './command.ts'

export const REGISTRATION_USAGE = `  registration FORUM                          how registering stands, and who waits for a decision
  approve CODE                                let in somebody who waits for a decision
  decline CODE [NOTE]                         turn them away; the note goes with the letter
  capacity FORUM TYPE NUMBER                  set how many places there are; freed ones go to whoever waits
  invite-to FORUM TYPE [ADDRESS] [uses=N] [lang=zh|zh-hant|en]
                                              make an invitation code; with an address it is sent there`

const CAPACITY_MAX = 1_000_000
const USES_MAX = 100_000

const NO_FORUM = 'There is no such forum: use the last part of its address, such as sample.'

/** What organisers do about registrations: the same core functions that their pages call. */
export const registrationCommand: ReadCommand = (words, now) => {
  const [name, first, second, third] = words
  if (first === undefined) return undefined
  const count = words.length
  if (name === 'registration' && count === 2) return (admin) => state(admin, first, now)
  if (name === 'approve' && count === 2)
    return (admin) => decide(admin, first, null, 'approve', now)
  if (name === 'decline') {
    const note = words.slice(2).join(' ').trim()
    return (admin) => decide(admin, first, note || null, 'decline', now)
  }
  if (second === undefined) return undefined
  if (name === 'capacity' && count === 4 && third !== undefined) {
    return (admin) => setCapacity(admin, { forum: first, type: second, places: third, now })
  }
  return name === 'invite-to' ? invitation(first, second, words.slice(3), now) : undefined
}

async function state(admin: Administration, slug: string, now: Date): Promise<string[]> {
  const forum = await forumOf(admin, slug)
  const { terms, ticketTypes, counts, pending, timeZone } = forum
  if (terms === null) return [`${slug} takes no registrations.`]
  const at = (instant: Date | null) => instant && admin.toRfc3339(instant, timeZone)
  const phase = getRegistrationPhase({ terms, ticketTypes, now })
  const settings = [
    `opens ${at(terms.opensAt) ?? 'at once'}`,
    `closes ${at(terms.closesAt) ?? 'when the forum is over'}`,
    `waiting list ${terms.waitingList ? 'on' : 'off'}`,
    `approval ${terms.needsApproval ? 'on' : 'off'}`,
    ...(terms.acceptWithin === null ? [] : [`places are accepted within ${terms.acceptWithin} h`]),
  ]
  const types = ticketTypes.map(
    ({ slug, capacity, confirmed, waitlisted, isHidden }) =>
      `  ${slug}: ${confirmed} of ${capacity} places given, ${waitlisted} waiting${isHidden ? ', by invitation only' : ''}`,
  )
  const sums = Object.entries(counts).map(([status, number]) => `${number} ${status}`)
  const people = pending.map(({ code, name, organisation, ticketType, createdAt }) =>
    [`  ${code}`, at(createdAt), ticketType, name, ...(organisation ? [organisation] : [])].join(
      '  ',
    ),
  )
  return [
    `${slug}: ${phase.replaceAll('_', ' ')} (${settings.join(', ')})`,
    ...types,
    `Registrations: ${sums.join(', ') || 'none'}`,
    ...(people.length === 0
      ? ['Nobody waits for a decision.']
      : ['Waiting for a decision:', ...people]),
  ]
}

async function decide(
  admin: Administration,
  said: string,
  note: string | null,
  verb: 'approve' | 'decline',
  now: Date,
): Promise<string[]> {
  if (note !== null && !lines(NOTE_MAX).safeParse(note).success) {
    throw new Halt(`The note cannot be sent: plain text, ${NOTE_MAX} characters at most.`)
  }
  const registration = await admin.registrations.byCode(said)
  if (!registration) {
    throw new Halt(
      `No registration has the code ${said}: it is ${CODE_LENGTH} letters and digits, listed by npm run admin -- registration FORUM.`,
    )
  }
  const { id: registrationId, forumId, code } = registration
  const call = { registrationId, forumId, note, actor: 'system', now }
  const result = await admin.registrations[verb](call)
  if (result.ok) return [`${code} is ${result.value.status} now; the letter is on its way.`]
  switch (result.reason) {
    case 'not_found':
      throw new Halt(`No registration has the code ${code} any more.`)
    case 'no_place':
      throw new Halt(
        'No place is left and the forum has no waiting list: raise the number with npm run admin -- capacity, or decline.',
      )
    case 'not_pending':
      throw new Halt(`${code} waits for no decision: it is ${result.status}.`)
  }
}

async function setCapacity(
  admin: Administration,
  {
    forum: slug,
    type: typeSlug,
    places,
    now,
  }: Record<'forum' | 'type' | 'places', string> & { now: Date },
): Promise<string[]> {
  const capacity = /^\d{1,7}$/.test(places) ? Number(places) : Number.NaN
  if (!(capacity <= CAPACITY_MAX)) {
    throw new Halt(`${places} is no number of places: give one from 0 to ${CAPACITY_MAX}.`)
  }
  const { id } = typeOf(await forumOf(admin, slug), typeSlug)
  const result = await admin.registrations.changeCapacity({
    ...{ ticketTypeId: id, capacity, actor: 'system', now },
  })
  if (!result.ok) throw new Halt('This kind of ticket was removed meanwhile.')
  const { confirmed, waitlisted } = typeOf(await forumOf(admin, slug), typeSlug)
  const { promoted } = result.value
  const beyond = confirmed - capacity
  return [
    `${typeSlug}: ${confirmed} of ${capacity} places given, ${waitlisted} waiting; ${promoted} came up from the waiting list.`,
    ...(beyond > 0
      ? [`${beyond} have a place beyond the number and keep it until they leave.`]
      : []),
  ]
}

function invitation(
  slug: string,
  typeSlug: string,
  rest: readonly string[],
  now: Date,
): Command | undefined {
  let email: string | null = null
  let maxUses = 1
  let locale: Locale = 'zh'
  for (const word of rest) {
    const [key, value = ''] = word.split('=')
    if (key === 'uses' && /^[1-9]\d{0,5}$/.test(value) && Number(value) <= USES_MAX) {
      maxUses = Number(value)
    } else if (key === 'lang' && isLocale(value)) locale = value
    else if (email === null && mailbox.safeParse(word).success) email = mailbox.parse(word)
    else return undefined
  }
  return async (admin) => {
    const forum = await forumOf(admin, slug)
    typeOf(forum, typeSlug)
    const input = {
      ...{ code: null, ticketType: typeSlug, maxUses, expiresAt: null },
      ...{ email, name: null, locale, note: null },
    }
    const { forumId } = forum
    const result = await admin.registrations.invite({ forumId, input, actor: 'system', now })
    if (!result.ok) throw new Halt('The forum or this kind of ticket was removed meanwhile.')
    const { code } = result.value
    const uses = maxUses === 1 ? 'once' : `${maxUses} times`
    return [
      `${code} opens ${typeSlug} at ${slug}, ${uses}.`,
      admin.pageUrl(`/${locale}/forums/${slug}/register?invitation=${code}`),
      ...(email === null ? [] : [`A letter with it is on its way to ${email}.`]),
    ]
  }
}

async function forumOf(admin: Administration, slug: string): Promise<ForumRegistration> {
  const forum = await admin.registrations.ofForum(slug)
  if (!forum) throw new Halt(NO_FORUM)
  return forum
}

function typeOf(forum: ForumRegistration, slug: string) {
  const type = forum.ticketTypes.find((one) => one.slug === slug)
  if (type) return type
  const known = forum.ticketTypes.map((one) => one.slug).join(', ')
  throw new Halt(
    known
      ? `The forum has no kind of ticket ${slug}: it has ${known}.`
      : 'The forum has no kinds of ticket yet.',
  )
}
