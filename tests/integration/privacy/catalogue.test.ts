import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { IMPERSONAL_TABLES, PERSONAL_TABLES } from '#lib/domain/privacy/constants.ts'
import { db } from '#lib/platform/db.ts'

const models = readdirSync('prisma/models')
  .map((file) => readFileSync(`prisma/models/${file}`, 'utf8'))
  .join('\n')
const tablesOfSchema = [...models.matchAll(/@@map\("(\w+)"\)/g)].map(([, name]) => name).sort()

async function columnsOf(table: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ${table} ORDER BY column_name`
  return rows.map(({ name }) => name)
}

describe('what is personal', () => {
  test('every model has a table name, and every table is listed once, as personal or not', () => {
    expect([...models.matchAll(/^model \w+ \{/gm)].length).toBe(tablesOfSchema.length)
    const listed = [...Object.keys(PERSONAL_TABLES), ...Object.values(IMPERSONAL_TABLES).flat()]
    expect(listed.sort()).toEqual(tablesOfSchema)
  })

  test('what belongs to a person is personal: every table that refers to an account or a registration', async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public'
         AND column_name IN ('accountId', 'registrationId', 'email', 'emailNorm', 'phone', 'passwordHash', 'actor', 'subjectHash')`
    const listed = Object.keys(PERSONAL_TABLES)
    expect(rows.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([])
  })

  test('every column withheld exists', async () => {
    for (const [table, { withheld }] of Object.entries(PERSONAL_TABLES)) {
      const columns = await columnsOf(table)
      expect(
        [table, Object.keys(withheld).filter((name) => !columns.includes(name))],
        'a withheld column that does not exist',
      ).toEqual([table, []])
    }
  })

  // Whoever adds a column to a table whose rows outlive an erasure decides here whether it is emptied.
  test('the columns of what is left after an erasure are these', async () => {
    const left = Object.entries(PERSONAL_TABLES).filter(([, { erasure }]) => erasure !== 'deleted')
    const columns = await Promise.all(
      left.map(async ([table]) => [table, await columnsOf(table)] as const),
    )
    expect(Object.fromEntries(columns)).toMatchInlineSnapshot(`
      {
        "audit": [
          "actor",
          "at",
          "details",
          "event",
          "forumId",
          "id",
          "subjectId",
        ],
        "check_in": [
          "at",
          "deviceId",
          "direction",
          "id",
          "isRepeat",
          "listId",
          "nonce",
          "receivedAt",
          "registrationId",
          "turn",
          "undoneAt",
        ],
        "check_in_device": [
          "accountId",
          "createdAt",
          "forumId",
          "id",
          "keyHash",
          "lastSeenAt",
          "name",
          "revokedAt",
        ],
        "consent": [
          "givenAt",
          "id",
          "locale",
          "registrationId",
          "textHash",
          "textId",
          "textVersion",
          "withdrawnAt",
        ],
        "erasure": [
          "erasedAt",
          "id",
          "subjectHash",
        ],
        "handover": [
          "acceptedAt",
          "createdAt",
          "email",
          "emailNorm",
          "expiresAt",
          "giverEmail",
          "giverName",
          "id",
          "locale",
          "name",
          "registrationId",
          "withdrawnAt",
        ],
        "idempotency_key": [
          "answer",
          "createdAt",
          "keyHash",
          "registrationId",
          "requestHash",
        ],
        "invitation_code": [
          "code",
          "createdAt",
          "email",
          "expiresAt",
          "forumId",
          "id",
          "locale",
          "maxUses",
          "name",
          "note",
          "retiredAt",
          "ticketTypeId",
          "used",
          "version",
        ],
        "mail_outbox": [
          "accountId",
          "attempts",
          "challengeId",
          "createdAt",
          "droppedAt",
          "dueAt",
          "failedAt",
          "handoverId",
          "id",
          "invitationId",
          "keptAt",
          "kind",
          "lastError",
          "leasedUntil",
          "locale",
          "messageId",
          "milestoneReminderId",
          "noticeId",
          "number",
          "registrationId",
          "sentAt",
          "testId",
        ],
        "registration": [
          "acceptBy",
          "code",
          "createdAt",
          "decisionNote",
          "email",
          "emailNorm",
          "erasedAt",
          "forumId",
          "id",
          "invitationId",
          "linkVersion",
          "locale",
          "name",
          "organisation",
          "phone",
          "seq",
          "status",
          "ticketTypeId",
          "updatedAt",
          "version",
        ],
        "session_booking": [
          "createdAt",
          "registrationId",
          "sessionId",
        ],
        "ticket": [
          "id",
          "issuedAt",
          "nonce",
          "registrationId",
          "revokedAt",
        ],
      }
    `)
  })
})
