import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { env } from '#lib/platform/env.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { TEMPLATE_KINDS } from './constants.ts'
import { getTemplate, listTemplates } from './queries.ts'
import { samplesOf } from './samples/utils.ts'
import { getSampleForum } from './trying/queries.ts'
import type { ListedTemplate, TemplatePage } from './types.ts'

/** The letters of a forum and who speaks in each; null for everybody who does not manage it. */
export async function loadTemplates(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ListedTemplate[] | null> {
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  return scope && listTemplates(scope.forumId)
}

/** One of them with what it makes of the letter in each language; null where there is nothing here for the reader. */
export async function loadTemplate(
  locale: Locale,
  path: string,
  slug: string,
  name: string,
): Promise<TemplatePage | null> {
  const kind = TEMPLATE_KINDS.find((one) => one === name)
  const scope = await pageForumScope(locale, path, slug, ['manager'])
  if (!scope || !kind) return null
  const [template, forum] = await Promise.all([
    getTemplate(scope.forumId, kind),
    getSampleForum(scope.forumId),
  ])
  return (
    forum && {
      template,
      samples: samplesOf({
        kind,
        text: template.text,
        forum,
        origin: env.APP_ORIGIN,
        now: new Date(),
      }),
      to: scope.viewer.email,
    }
  )
}
