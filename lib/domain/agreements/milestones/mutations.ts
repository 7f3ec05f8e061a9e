import 'server-only'
import { db } from '#lib/platform/db.ts'
import { NEAR_DAYS } from '../editing/constants.ts'
import { REMINDED_LATE_DAYS, SOON_DAYS } from './constants.ts'

/** When letters go out in the morning, on the clock of the forum. */
const MORNING = '08:00'

/**
 * Writes the reminders of milestones that are due: to everybody who manages or edits a forum, one
 * letter a day at most, on the mornings when something of it comes near (`NEAR_DAYS` and `SOON_DAYS`
 * before its day) or was to be done the day before. A morning on which nothing ran is made good for
 * `REMINDED_LATE_DAYS`. The letter tells all that is open at the moment it is sent. Returns how many.
 */
export async function remindOfMilestones(now: Date): Promise<number> {
  return db.$executeRaw`
    WITH stage AS (
      SELECT DISTINCT forum.id AS "forumId", here.today, called.day
        FROM forum
        JOIN agreement ON agreement."forumId" = forum.id AND agreement."retiredAt" IS NULL AND agreement.state <> 'voided'
        JOIN agreement_milestone AS milestone ON milestone."agreementId" = agreement.id
             AND milestone."dueOn" IS NOT NULL AND milestone."doneOn" IS NULL,
        LATERAL (SELECT (${now}::timestamptz AT TIME ZONE forum."timeZone")::date AS today,
                        (${now}::timestamptz AT TIME ZONE forum."timeZone")::time AS "time") AS here,
        LATERAL (VALUES (milestone."dueOn" - ${NEAR_DAYS}::int), (milestone."dueOn" - ${SOON_DAYS}::int),
                        (milestone."dueOn" + 1)) AS called (day)
       WHERE forum."retiredAt" IS NULL AND here."time" >= ${MORNING}::time
         AND called.day <= here.today AND called.day > here.today - ${REMINDED_LATE_DAYS}::int),
    due AS (
      SELECT DISTINCT stage."forumId", role."accountId", stage.today, account.locale
        FROM stage
        JOIN forum_role AS role ON role."forumId" = stage."forumId" AND role.role IN ('manager', 'editor')
        JOIN account ON account.id = role."accountId" AND account."disabledAt" IS NULL
       WHERE NOT EXISTS (
         SELECT 1 FROM milestone_reminder AS earlier
          WHERE earlier."forumId" = stage."forumId" AND earlier."accountId" = role."accountId"
            AND earlier."onDay" >= stage.day)),
    made AS (
      INSERT INTO milestone_reminder ("forumId", "accountId", "onDay", "createdAt")
      SELECT "forumId", "accountId", today, ${now}::timestamptz FROM due
      ON CONFLICT DO NOTHING
      RETURNING id, "forumId", "accountId")
    INSERT INTO mail_outbox (kind, "milestoneReminderId", locale, "createdAt", "dueAt")
    SELECT 'milestones'::"MailKind", made.id, due.locale, ${now}::timestamptz, ${now}::timestamptz
      FROM made JOIN due USING ("forumId", "accountId")`
}
