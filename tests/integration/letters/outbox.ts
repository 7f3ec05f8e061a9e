import { db } from '#lib/platform/db.ts'

/** So many registrations that wait for the organiser, and so many letters about each, in order. */
export async function fillOutbox(people: number, lettersEach: number, kind = 'changed') {
  await db.mailOutbox.deleteMany()
  await db.registration.deleteMany()
  await db.$executeRaw`
    WITH type AS (
      SELECT ticket_type.id, "forumId" FROM ticket_type JOIN forum ON forum.id = "forumId"
       WHERE forum.slug = 'sample' AND ticket_type.slug = 'online'),
    numbered AS (UPDATE ticket_type SET "lastSeq" = ${people}::int WHERE id = (SELECT id FROM type))
    INSERT INTO registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", locale, status, seq)
    SELECT 'T' || translate(lpad(n::text, 7, '0'), '01', 'AB'), type."forumId", type.id, '芦苇' || n, 'reed-' || n || '@example.com',
           'reed-' || n || '@example.com', (ARRAY['zh', 'zh-hant', 'en'])[1 + n % 3], 'pending', n
      FROM type, generate_series(1, ${people}::int) AS n`
  await db.$executeRaw`
    INSERT INTO mail_outbox (kind, "registrationId", locale)
    SELECT ${kind}::"MailKind", id, locale FROM registration, generate_series(1, ${lettersEach}::int) AS n
     ORDER BY n, seq`
}

/** How many letters are open, sent, given up, dropped. */
export async function outboxCounts() {
  const [row] = await db.$queryRaw<
    { open: number; sent: number; failed: number; dropped: number }[]
  >`
    SELECT count(*) FILTER (WHERE num_nonnulls("sentAt", "failedAt", "droppedAt") = 0)::int AS open,
           count("sentAt")::int AS sent, count("failedAt")::int AS failed, count("droppedAt")::int AS dropped
      FROM mail_outbox`
  return row
}
