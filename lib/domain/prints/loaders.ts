import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { PRINT_ROLES } from './constants.ts'
import { printFaults } from './faults/utils.ts'
import {
  countUnnamed,
  getPrintForum,
  listJobs,
  listPrintChoices,
  listPrinted,
  readPrint,
  roleWords,
} from './queries.ts'
import type { PrintChoice, PrintedPerson, PrintGroup } from './types.ts'

const pageOf = (locale: Locale, slug: string) => `/${locale}/organise/${slug}/badges`
const scopeOf = (locale: Locale, slug: string) =>
  pageForumScope(locale, pageOf(locale, slug), slug, PRINT_ROLES)

const everybody = (group: PrintGroup): PrintChoice => ({
  ...{ group, size: '90x130', ticketType: null, status: null, organisation: null },
  ...{ code: null, changedAfter: null, session: null },
})

/** What can be printed, what should be looked at before, and the last files; null for everybody who prints nothing here. */
export async function loadPrints(locale: Locale, slug: string) {
  const scope = await scopeOf(locale, slug)
  if (!scope) return null
  const { forumId } = scope
  const [choices, jobs, registered, programme, team, unnamed] = await Promise.all([
    listPrintChoices(forumId),
    listJobs(forumId),
    listPrinted(forumId, everybody('registered')),
    listPrinted(forumId, everybody('programme')),
    listPrinted(forumId, everybody('team')),
    countUnnamed(forumId),
  ])
  const counts = {
    ...{ registered: registered.length, programme: programme.length, team: team.length },
  }
  const faults = printFaults([...registered, ...programme, ...team])
  return { ...choices, jobs, counts, unnamed, faults }
}

/** How far the last files are. */
export async function loadProgress(locale: Locale, slug: string) {
  const scope = await scopeOf(locale, slug)
  return scope && listJobs(scope.forumId)
}

/** A finished file of this forum; null where there is none for the reader. */
export async function loadPrint(locale: Locale, slug: string, id: string) {
  const scope = await scopeOf(locale, slug)
  return scope && /^[0-9a-f-]{36}$/.test(id) ? readPrint(scope.forumId, id) : null
}

/** Stands for somebody while nobody has come. */
const specimen = (): PrintedPerson => ({
  ...{ key: '', name: getT('zh', 'prints')('specimen'), latin: getT('en', 'prints')('specimen') },
  ...{ organisation: null, role: 'guest', roleName: roleWords('guest'), shade: 0, token: null },
})

/** The first of a group, to see how it will look. */
export async function loadFirstPrinted(locale: Locale, slug: string, group: PrintGroup) {
  const scope = await scopeOf(locale, slug)
  if (!scope) return null
  const [forum, people] = await Promise.all([
    getPrintForum(scope.forumId),
    listPrinted(scope.forumId, everybody(group)),
  ])
  return forum && { forum, people: [people[0] ?? specimen()] }
}
