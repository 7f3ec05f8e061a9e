import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { historyOf } from '#lib/domain/edits/history/queries.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { AGREEMENTS_ROLES } from './constants.ts'
import { isAskedFor } from './listing/utils.ts'
import { getEditedAgreement, listAgreementChoices, listForumAgreements } from './queries.ts'
import { agreementListSchema } from './schema.ts'
import { listSheet } from './sheet/queries.ts'
import type { AgreementListPage, AgreementPage, SheetRow } from './types.ts'

/** The agreements of a forum that the address means; null for everybody who does not edit them. */
export async function loadForumAgreements(
  locale: Locale,
  path: string,
  slug: string,
  query: Record<string, unknown>,
): Promise<AgreementListPage | null> {
  const scope = await pageForumScope(locale, path, slug, AGREEMENTS_ROLES)
  if (!scope) return null
  const asked = agreementListSchema.parse(query)
  const all = await listForumAgreements(scope.forumId)
  const agreements = all.filter(({ session, ...one }) =>
    isAskedFor({ ...one, session: session?.slug ?? null }, asked),
  )
  const sessions = new Map(all.flatMap(({ session }) => (session ? [[session.slug, session]] : [])))
  return { agreements, asked, total: all.length, sessions: [...sessions.values()] }
}

/** One of them, or (`agreement` null) an empty form, with what can be chosen; null where there is nothing here for the reader. */
export async function loadEditedAgreement(
  locale: Locale,
  path: string,
  slug: string,
  agreement: string | null,
): Promise<AgreementPage | null> {
  const scope = await pageForumScope(locale, path, slug, AGREEMENTS_ROLES)
  if (!scope) return null
  const { forumId, role } = scope
  const [found, documents, choices] = await Promise.all([
    agreement === null ? null : getEditedAgreement(forumId, agreement),
    listSourceChoices(locale),
    listAgreementChoices({ forumId, own: agreement, now: new Date() }),
  ])
  if (agreement !== null && !found) return null
  const history = await historyOf(scope, found?.agreementId)
  return { agreement: found, history, documents, choices, role }
}

/** The run-sheet of a forum's ceremonies; null for everybody who does not edit its agreements. */
export async function loadRunSheet(
  locale: Locale,
  path: string,
  slug: string,
): Promise<SheetRow[] | null> {
  const scope = await pageForumScope(locale, path, slug, AGREEMENTS_ROLES)
  return scope && listSheet(scope.forumId)
}
