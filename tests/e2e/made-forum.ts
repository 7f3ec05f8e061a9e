import { randomBytes, randomUUID } from 'node:crypto'
import { BASE, registrationTokenOf } from './person-with-data.ts'
import { sql } from './sign-in-codes.ts'

/** A forum of one test's own: two kinds of place, one consent, two days that begin in ten. */
export type MadeForum = { id: string; slug: string }

/** Its days hang on today, so that a test may say "over" or "after the deadline" without a clock. */
export async function madeForum(): Promise<MadeForum> {
  const slug = `made-${randomBytes(5).toString('hex')}`
  const [row] = await sql<MadeForum>(
    `with made as (
       insert into forum (slug, kind, "isSample", name, "nameAsPrinted", description, "startsOn", "startPrecision",
                          "endsOn", "endPrecision", venue, "venueAsPrinted", mode, motif, citations, "updatedAt")
       select $1, kind, true, '{"zh-Hans": "报名状态试验论坛", "en": "Forum of Registration States"}', '报名状态试验论坛',
              description, current_date + 10, 'day', current_date + 11, 'day', venue, "venueAsPrinted", mode, motif,
              citations, now() from forum where slug = 'sample' returning id, slug),
     settings as (
       insert into registration_settings ("forumId", "updatedAt") select id, now() from made),
     kinds as (
       insert into ticket_type (slug, "forumId", name, position, capacity, "updatedAt")
       select kind.slug, made.id, kind.name::jsonb, kind.position, 20, now() from made, (values
         ('onsite', '{"zh-Hans": "现场参会", "en": "On site"}', 0),
         ('online', '{"zh-Hans": "线上参会", "en": "Online"}', 1)) as kind (slug, name, position)),
     texts as (
       insert into consent_text (slug, "forumId", "textVersion", title, body, position)
       select text.slug, made.id, 1, text.title, text.body, 0 from made, consent_text as text
         join forum on forum.id = text."forumId" where forum.slug = 'sample')
     select id, slug from made`,
    [slug],
  )
  if (!row) throw new Error('no forum was made')
  return row
}

/** How the forum takes registrations: `{"closesAt": "now() - interval '1 day'"}`, in SQL. */
export async function setTerms(forum: MadeForum, terms: Record<string, string>): Promise<void> {
  if (Object.keys(terms).length === 0) return
  const set = Object.entries(terms).map(([column, value]) => `"${column}" = ${value}`)
  await sql(`update registration_settings set ${set.join(', ')} where "forumId" = $1`, [forum.id])
}

/** The first and the last day, counted from today. */
export async function setDays(forum: MadeForum, first: number, last: number): Promise<void> {
  await sql(
    `update forum set "startsOn" = current_date + $2::int, "endsOn" = current_date + $3::int where id = $1`,
    [forum.id, first, last],
  )
}

export async function setCapacity(forum: MadeForum, capacity: number): Promise<void> {
  await sql('update ticket_type set capacity = $2 where "forumId" = $1', [forum.id, capacity])
}

/** Nobody is registered any more: who waits in one test would stand before those of the next. */
export async function emptyForum(forum: MadeForum): Promise<void> {
  await sql(`begin;
    delete from registration where "forumId" = '${forum.id}';
    update ticket_type set confirmed = 0, waitlisted = 0 where "forumId" = '${forum.id}';
    commit`)
}

export type MadeRegistration = { id: string; email: string; token: string; code: string }

/** Somebody who registered there, by the API. */
export async function madeRegistration(
  forum: MadeForum,
  { ticketType = 'online', name = '欧阳芦苇' } = {},
): Promise<MadeRegistration> {
  const email = `reed-${randomUUID()}@example.com`
  const response = await fetch(`${BASE}/api/v1/forums/${forum.slug}/registrations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ name, email, ticketType, locale: 'zh', consents: ['privacy'] }),
  })
  if (response.status !== 201) throw new Error(await response.text())
  const [row] = await sql<{ id: string; linkVersion: number; code: string }>(
    'select id, "linkVersion", code from registration where email = $1',
    [email],
  )
  if (!row) throw new Error('registered, and not there')
  return { ...row, email, token: registrationTokenOf(row.id, row.linkVersion) }
}

/** What became of it since, in SQL; the ticket follows by itself, the counts are brought along. */
export async function setRegistration(id: string, set: string): Promise<void> {
  await sql(`begin;
    update registration set ${set} where id = '${id}';
    update ticket_type as type set
      confirmed = (select count(*) from registration where "ticketTypeId" = type.id and status in ('confirmed', 'attended')),
      waitlisted = (select count(*) from registration where "ticketTypeId" = type.id and status = 'waitlisted')
     where id = (select "ticketTypeId" from registration where id = '${id}');
    commit`)
}

export type Question = {
  slug: string
  kind: 'text' | 'long_text' | 'choice' | 'several' | 'number' | 'file' | 'consent'
  label: { 'zh-Hans': string; en: string }
  isRequired?: boolean
  options?: { slug: string; label: { 'zh-Hans': string; en: string } }[]
  condition?: { question: string; is: (string | boolean)[] }
  forTypes?: string[]
  atLeast?: number
  atMost?: number
}

/** What the forum asks, in this order. */
export async function ask(forum: MadeForum, questions: readonly Question[]): Promise<void> {
  for (const [position, one] of questions.entries()) {
    const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
    await sql(
      `insert into question ("forumId", slug, kind, label, "isRequired", options, condition, "forTypes", "atLeast",
                             "atMost", position)
       values ($1, $2, $3::"QuestionKind", $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[forum.id, one.slug, one.kind, json(one.label), one.isRequired ?? false],
        ...[json(one.options), json(one.condition), one.forTypes ?? []],
        ...[one.atLeast ?? null, one.atMost ?? null, position],
      ],
    )
  }
}

/** A session with places of its own; returns its slug. */
export async function madeSession(
  forum: MadeForum,
  title: string,
  capacity: number,
): Promise<string> {
  const slug = `made-${randomBytes(4).toString('hex')}`
  await sql(
    `with made as (
       insert into forum_session (slug, "forumId", kind, title, position, citations, "updatedAt")
       select $2, $1, session.kind, jsonb_build_object('zh-Hans', $3::text, 'en', $3::text), 1, session.citations, now()
         from forum_session as session join session_places as places on places."sessionId" = session.id
         join forum on forum.id = session."forumId" where forum.slug = 'sample' limit 1
       returning id, "forumId")
     insert into session_places ("sessionId", "forumId", capacity) select id, "forumId", $4 from made`,
    [forum.id, slug, title, capacity],
  )
  return slug
}
