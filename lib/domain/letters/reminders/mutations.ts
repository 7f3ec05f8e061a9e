import 'server-only'
import { db } from '#lib/platform/db.ts'

/**
 * Writes the reminders that are due: to everybody with a place at a forum whose first day begins, on
 * the clock of its own zone, within the hours that its settings name and has not begun. Once per
 * registration (a unique index is the last word), and not to somebody who registered within those
 * hours and has just been told the date. Returns how many.
 */
export async function remindRegistered(now: Date): Promise<number> {
  return db.$executeRaw`
    INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
    SELECT 'reminder'::"MailKind", registration.id, registration.locale, ${now}::timestamptz, ${now}::timestamptz
      FROM registration
      JOIN forum ON forum.id = registration."forumId"
      JOIN registration_settings AS settings ON settings."forumId" = forum.id,
      LATERAL (SELECT (forum."startsOn"::timestamp AT TIME ZONE forum."timeZone") AS begins) AS first_day,
      LATERAL (SELECT begins - make_interval(hours => settings."remindHours") AS due) AS reminder
     WHERE registration.status = 'confirmed' AND registration."acceptBy" IS NULL AND registration."erasedAt" IS NULL
       AND settings."remindHours" IS NOT NULL AND settings."cancelledAt" IS NULL
       AND forum."startPrecision" = 'day'
       AND reminder.due <= ${now}::timestamptz AND first_day.begins > ${now}::timestamptz
       AND registration."createdAt" < reminder.due
    ON CONFLICT DO NOTHING`
}
