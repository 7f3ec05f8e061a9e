import 'server-only'
import { createHash } from 'node:crypto'
import { getViewer } from '#lib/domain/accounts/gates.ts'
import { env } from '#lib/platform/env.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getFeedVersion } from './feed/queries.ts'
import { feedPath } from './feed/utils.ts'
import { listStarred } from './queries.ts'
import type { MyAgenda } from './types.ts'
import { presentAgenda } from './view/utils.ts'

/** The agenda of the person signed in; null for everybody else, whose stars only their device knows. */
export async function loadMyAgenda(locale: Locale): Promise<MyAgenda | null> {
  const viewer = await getViewer()
  if (!viewer) return null
  const { accountId } = viewer
  const [sessions, feedVersion] = await Promise.all([
    listStarred(accountId),
    getFeedVersion(accountId),
  ])
  const path = feedPath({ accountId, feedVersion })
  return {
    view: presentAgenda(sessions, locale),
    ownerTag: createHash('sha256').update(`stars ${accountId}`).digest('base64url').slice(0, 12),
    feedUrl: path && `${env.APP_ORIGIN}${path}`,
  }
}
