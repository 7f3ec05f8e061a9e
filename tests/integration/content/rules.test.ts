import { expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'

/**
 * The database refuses what breaks the record, whatever code writes: each statement below fails on the rule named
 * beside it, and is rolled back.
 */
const REFUSED: [string, string, string][] = [
  ['a text without Chinese', `UPDATE person SET name = '{"en":"Reed"}'`, 'person_name_is_text'],
  [
    'an empty language',
    `UPDATE person SET name = '{"zh-Hans":"芦苇","en":" "}'`,
    'person_name_is_text',
  ],
  [
    'an unknown language',
    `UPDATE city SET name = '{"zh-Hans":"北京","fr":"Pékin"}'`,
    'city_name_is_text',
  ],
  ['a list that is none', `UPDATE outcome SET points = '[]'`, 'outcome_points_is_list'],
  [
    'a citation without wording',
    `UPDATE figure SET citations = '[{"document":"ec-link"}]'`,
    'figure_citations_are_citations',
  ],
  [
    'a citation of no document',
    `UPDATE figure SET citations = '[{"document":"x","quote":"y"}]'`,
    'cites a document that is not in the record',
  ],
  ['a cited document deleted', `DELETE FROM source WHERE slug = 'ec-link'`, 'is cited in'],
  [
    'a cited document renamed',
    `UPDATE source SET slug = 'other' WHERE slug = 'ec-link'`,
    'is cited in',
  ],
  [
    'a slug with capitals',
    `UPDATE forum SET slug = 'EC-Link' WHERE slug = 'ec-link'`,
    'forum_slug_is_slug',
  ],
  [
    'an end before the start',
    `UPDATE forum SET "endsOn" = '2017-11-01' WHERE slug = 'jingmen-2017'`,
    'forum_days_in_order',
  ],
  [
    'a date without precision',
    `UPDATE forum SET "startPrecision" = NULL WHERE slug = 'jingmen-2017'`,
    'forum_start_has_precision',
  ],
  [
    'a published conference without days',
    `UPDATE forum SET "startsOn" = NULL, "startPrecision" = NULL, "endsOn" = NULL, "endPrecision" = NULL WHERE slug = 'jingmen-2017'`,
    'forum_conference_has_days',
  ],
  [
    'a zone that is none',
    `UPDATE forum SET "timeZone" = 'Mars/Olympus'`,
    'time zone "Mars/Olympus" not recognized',
  ],
  [
    'bounds in the wrong order',
    `UPDATE forum SET "attendanceAtLeast" = 9, "attendanceAtMost" = 3, "attendanceAsPrinted" = 'x'`,
    'forum_attendance_in_order',
  ],
  [
    'an exact slot without an end',
    `UPDATE session_slot SET "endsAt" = NULL WHERE precision = 'exact'`,
    'session_slot_matches_precision',
  ],
  [
    'a slot that ends before it starts',
    `UPDATE session_slot SET "endsAt" = "startsAt" - interval '1 hour' WHERE precision = 'exact'`,
    'session_slot_matches_precision',
  ],
  [
    'an unknown time with a clock',
    `UPDATE session_slot SET "startsAt" = now() WHERE precision = 'unknown'`,
    'session_slot_matches_precision',
  ],
  [
    'an aggregate without a count',
    `UPDATE agreement SET count = NULL WHERE scope = 'aggregate'`,
    'agreement_aggregate_has_count',
  ],
  [
    'a count on a single agreement',
    `UPDATE agreement SET count = 3 WHERE scope = 'single'`,
    'agreement_aggregate_has_count',
  ],
  [
    'an amount without a currency',
    `UPDATE agreement SET currency = NULL WHERE amount IS NOT NULL`,
    'agreement_amount_complete',
  ],
  [
    'an agreement at no forum',
    `UPDATE agreement SET "forumId" = NULL, "sessionId" = NULL WHERE placement = 'at_forum'`,
    'agreement_at_forum_names_it',
  ],
  [
    'a party without a name',
    `UPDATE agreement_party SET "organisationId" = NULL, label = NULL`,
    'agreement_party_is_named',
  ],
  [
    'a witness of nothing',
    `UPDATE appearance SET "agreementId" = NULL, "partyId" = NULL WHERE role = 'witness'`,
    'appearance_signs_something',
  ],
  [
    'a figure without a number',
    `UPDATE figure SET value = NULL, "atLeast" = NULL, "atMost" = NULL`,
    'figure_has_number',
  ],
  [
    'a member that is nobody',
    `UPDATE alliance_member SET "personId" = NULL, "organisationId" = NULL`,
    'alliance_member_is_one',
  ],
  [
    'an honour held by nobody',
    `UPDATE honour SET "cityId" = NULL, "organisationId" = NULL, holder = NULL`,
    'honour_has_holder',
  ],
  ['its own parent', `UPDATE organisation SET "parentId" = id`, 'organisation_not_its_own_parent'],
  [
    'a session of another forum',
    `UPDATE forum_session SET "parentId" = (SELECT s.id FROM forum_session s JOIN forum f ON f.id = s."forumId" WHERE f.slug = 'pujiang-2023' LIMIT 1) WHERE "forumId" = (SELECT id FROM forum WHERE slug = 'jingmen-2017')`,
    'points into another forum',
  ],
  [
    'a room of another forum',
    `UPDATE session_slot SET "roomId" = (SELECT r.id FROM room r JOIN forum f ON f.id = r."forumId" WHERE f.slug = 'zhongguancun-2023') WHERE "sessionId" IN (SELECT s.id FROM forum_session s JOIN forum f ON f.id = s."forumId" WHERE f.slug = 'pujiang-2023')`,
    'the room belongs to another forum',
  ],
  [
    'a party of another agreement',
    `UPDATE appearance SET "partyId" = (SELECT p.id FROM agreement_party p JOIN agreement a ON a.id = p."agreementId" WHERE a.scope = 'aggregate' LIMIT 1) WHERE role = 'signatory' AND "agreementId" NOT IN (SELECT id FROM agreement WHERE scope = 'aggregate')`,
    'the party belongs to another agreement',
  ],
]

test.each(REFUSED)('%s', async (_, statement, rule) => {
  const attempt = db.$transaction(async (tx) => {
    const touched = await tx.$executeRawUnsafe(statement)
    // Deferred rules speak at commit; asking now tells them apart from a statement that met no row.
    await tx.$executeRawUnsafe('SET CONSTRAINTS ALL IMMEDIATE')
    throw new Error(`nothing refused ${touched} rows`)
  })
  await expect(attempt).rejects.toThrow(rule)
})

test('a time is the same instant in a session of any zone', async () => {
  const startsAt = new Date('2026-11-30T01:00:00Z')
  const slot = await db.sessionSlot.findFirstOrThrow({ where: { precision: 'exact' } })
  await db.$transaction(async (tx) => {
    await tx.sessionSlot.update({
      where: { id: slot.id },
      data: { startsAt, endsAt: new Date('2026-11-30T02:00:00Z') },
    })
    const [row] = await tx.$queryRaw<{ epoch: number }[]>`
      SELECT extract(epoch FROM "startsAt")::int AS epoch FROM session_slot WHERE id = ${slot.id}::uuid`
    expect(row?.epoch).toBe(startsAt.getTime() / 1000)
    const again = await tx.sessionSlot.findUniqueOrThrow({ where: { id: slot.id } })
    expect(again.startsAt).toEqual(startsAt)
  })
})
