import 'server-only'
import { toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { MailKind } from '#prisma/generated/enums.ts'
import { TEMPLATE_KINDS } from './constants.ts'
import type { EditedTemplate, ListedTemplate, TemplateKind, TemplateText } from './types.ts'
import { fieldsOfTemplate, NO_TEMPLATE } from './utils.ts'

/** A forum's own words in one kind of letter, read together with the forum. */
export const templateSelect = (kind: MailKind) =>
  ({
    mailTemplates: { where: { kind }, select: { subject: true, body: true } },
  }) as const satisfies Prisma.ForumSelect

type TemplateRow = { subject: Prisma.JsonValue; body: Prisma.JsonValue }

export const toTemplateText = (row: TemplateRow | undefined): TemplateText =>
  row ? { subject: toTextOrNull(row.subject), body: toTextOrNull(row.body) } : NO_TEMPLATE

const select = { kind: true, version: true, subject: true, body: true, updatedAt: true } as const

/** Every letter in which a forum may speak, with the languages in which it does. One query. */
export async function listTemplates(forumId: string): Promise<ListedTemplate[]> {
  const rows = await db.mailTemplate.findMany({ where: { forumId }, select })
  return TEMPLATE_KINDS.map((kind) => {
    const row = rows.find((one) => one.kind === kind)
    const { subject, body } = toTemplateText(row)
    const langs = LANGS.filter((lang) => subject?.[lang] || body?.[lang])
    return { kind, langs, updatedAt: langs.length > 0 && row ? row.updatedAt : null }
  })
}

/** A forum's words in one letter, for their form. One query. */
export async function getTemplate(forumId: string, kind: TemplateKind): Promise<EditedTemplate> {
  const row = await db.mailTemplate.findUnique({
    where: { forumId_kind: { forumId, kind } },
    select,
  })
  const text = toTemplateText(row ?? undefined)
  return { kind, version: row?.version ?? 0, text, fields: fieldsOfTemplate(text) }
}

/** Locks a forum's words in one letter, and reads them; where nothing was said yet, a row that says nothing. Two queries. */
export async function lockTemplate(tx: Tx, forumId: string, kind: TemplateKind, now: Date) {
  await tx.$executeRaw`
    INSERT INTO mail_template ("forumId", kind, "updatedAt") VALUES (${forumId}::uuid, ${kind}::"MailKind", ${now}::timestamptz)
    ON CONFLICT ("forumId", kind) DO UPDATE SET version = mail_template.version`
  return tx.mailTemplate.findUniqueOrThrow({
    where: { forumId_kind: { forumId, kind } },
    select: { id: true, ...select },
  })
}
