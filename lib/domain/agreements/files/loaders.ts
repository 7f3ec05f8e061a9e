import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { AGREEMENTS_ROLES } from '../editing/constants.ts'
import { listAgreementFiles, readForumFile } from './queries.ts'
import type { AgreementFile } from './types.ts'

type At = { locale: Locale; slug: string; agreement: string }

const scopeOf = ({ locale, slug, agreement }: At) =>
  pageForumScope(
    locale,
    `/${locale}/organise/${slug}/agreements/${agreement}`,
    slug,
    AGREEMENTS_ROLES,
  )

/** A document for those who edit its agreement; null where there is nothing here for them. */
export async function loadForumFile(at: At, id: string) {
  const scope = await scopeOf(at)
  return scope && readForumFile(scope.forumId, at.agreement, id)
}

/** The documents of an agreement that its page has found for this reader; null for everybody who does not edit it. */
export async function loadAgreementFiles(
  at: At,
  agreementId: string,
): Promise<AgreementFile[] | null> {
  const scope = await scopeOf(at)
  return scope && listAgreementFiles(agreementId)
}
