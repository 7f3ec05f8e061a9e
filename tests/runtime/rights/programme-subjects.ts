import { type MadeForum, madeSession } from '../../e2e/made-forum.ts'
import { one, type World } from './world.ts'

/** What the programme of a forum is drawn up by: drafts, edits, requests to publish. */

/** A part whose title somebody has changed in the draft of its forum. */
export async function edited(world: World, forum: MadeForum, actor: string): Promise<string> {
  const slug = await madeSession(forum, '湿地', 10)
  const { id } = await one(
    world,
    `with part as (select id, "forumId" from forum_session where slug = $1),
     drawn as (
       insert into session_draft ("sessionId", "forumId", fields, version, "updatedAt")
       select id, "forumId", '{"title.en": "River"}', 1, now() from part)
     insert into audit (event, "forumId", "subjectId", actor, details)
     select 'session.edited', "forumId", id, $2, '{"version": 1, "changes": {"title.en": {"from": "湿地", "to": "River"}}}' from part
     returning id`,
    [slug, actor],
  )
  return `${id}`
}

/** The mark of a forum's draft as it is now. */
export async function draftOf(world: World, forum: MadeForum): Promise<string> {
  await edited(world, forum, 'system')
  const text = 'select sum(version)::text as mark from session_draft where "forumId" = $1'
  return (await one(world, text, [forum.id])).mark as string
}

/** That somebody has asked to publish a forum's draft as it is now; what was asked before is asked no more. */
export async function programmeRequest(world: World, forum: MadeForum): Promise<string> {
  const mark = await draftOf(world, forum)
  await world.client.query(
    `update programme_request set "decidedAt" = now(), decision = 'replaced' where "forumId" = $1 and "decidedAt" is null`,
    [forum.id],
  )
  const { id } = await one(
    world,
    `with asked as (
       insert into programme_request ("forumId", mark, reason, "isQuiet", "askedAt")
       values ($1, $2, '第一版', true, now()) returning id)
     insert into audit (event, "forumId", "subjectId", actor, details)
     select 'programme.asked', $1::uuid, id, 'system', '{}' from asked returning "subjectId" as id`,
    [forum.id, mark],
  )
  return id as string
}

/** A part that stands at nine on a day. */
export async function timedPart(world: World, forum: MadeForum): Promise<string> {
  const slug = await madeSession(forum, '湿地', 10)
  await one(
    world,
    `insert into session_slot ("sessionId", precision, day, "startsAt", "endsAt")
     select id, 'exact', '2031-05-10', '2031-05-10T01:00:00Z', '2031-05-10T02:00:00Z' from forum_session where slug = $1 returning id`,
    [slug],
  )
  return slug
}
