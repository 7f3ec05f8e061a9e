import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { ExportedQuestion } from './types.ts'

/** Every question that a forum asks or has asked, in their order. One query. */
export async function listExportedQuestions(tx: Tx, forumId: string): Promise<ExportedQuestion[]> {
  const rows = await tx.question.findMany({
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: { slug: true, label: true, options: true },
  })
  return rows.map(({ slug, label, options }) => {
    const choices = (options ?? []) as { slug: string; label: LocalizedText }[]
    return {
      slug,
      label: toText(label),
      options: new Map(choices.map((choice) => [choice.slug, choice.label])),
    }
  })
}
