import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import { type EditAnswer, type EditCall, saveEdit } from '#lib/domain/edits/saving/mutations.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { lockTemplate, toTemplateText } from './queries.ts'
import type { TemplateKind, TemplateText } from './types.ts'
import { fieldsOfTemplate, readTemplate } from './utils.ts'

const columnsOf = ({ subject, body }: TemplateText) => ({
  subject: subject ?? Prisma.DbNull,
  body: body ?? Prisma.DbNull,
})

/** Changes what a forum says in one kind of letter: every letter that is sent from then on says it. Saying nothing gives it back to the house. */
export async function saveTemplate(
  call: EditCall & { kind: TemplateKind },
): Promise<EditAnswer<'no_step'>> {
  // No page of readers holds any of it.
  return admitWrite(() => retryConflicts(() => db.$transaction((tx) => save(tx, call))))
}

async function save(
  tx: Tx,
  call: EditCall & { kind: TemplateKind },
): Promise<EditAnswer<'no_step'>> {
  const { forumId, kind, now } = call
  const row = await lockTemplate(tx, forumId, kind, now)
  return saveEdit<TemplateText>(tx, call, {
    ...{ subjectId: row.id, event: 'mail_template.edited', version: row.version },
    standing: fieldsOfTemplate(toTemplateText(row)),
    read: (fields) => readTemplate(fields, kind),
    fieldsOf: fieldsOfTemplate,
    judge: () => ({}),
    write: (text, version) =>
      tx.mailTemplate.update({ where: { id: row.id }, data: { ...columnsOf(text), version } }),
  })
}

/** Sends words to whoever writes them, as a letter in each of these languages: through the outbox, as every letter. */
export async function sendTest(call: {
  forumId: string
  actor: string
  kind: TemplateKind
  text: TemplateText
  locales: readonly Locale[]
  now: Date
}): Promise<void> {
  const { forumId, actor, kind, text, locales, now } = call
  await admitWrite(() =>
    db.$transaction(async (tx) => {
      const { id } = await tx.mailTest.create({
        data: { forumId, accountId: actor, kind, words: fieldsOfTemplate(text), createdAt: now },
        select: { id: true },
      })
      await tx.mailOutbox.createMany({
        data: locales.map((locale) => ({
          ...({ kind: 'test', testId: id } as const),
          ...{ locale, createdAt: now, dueAt: now },
        })),
      })
      const changes = changesBetween({}, { kind, locales: locales.join(' ') })
      const test = { event: 'mail_template.tested', forumId, subjectId: id, actor, now }
      await noteEdit(tx, { ...test, version: 1, changes })
    }),
  )
}
