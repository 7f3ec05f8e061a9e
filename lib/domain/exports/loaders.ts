import 'server-only'
import { pageForumScope, pageManagerScope } from '#lib/domain/accounts/gates.ts'
import { ALLIANCES_ROLES } from '#lib/domain/alliances/editing/constants.ts'
import { editorOf } from '#lib/domain/alliances/editing/policy.ts'
import { CITIES_ROLES } from '#lib/domain/cities/editing/constants.ts'
import { COMPLETENESS_ROLES } from '#lib/domain/completeness/constants.ts'
import { PROPOSAL_ROLES } from '#lib/domain/editions/constants.ts'
import { recordQuerySchema } from '#lib/domain/edits/schema.ts'
import { FIGURES_ROLES } from '#lib/domain/figures/constants.ts'
import { letterListSchema } from '#lib/domain/letters/panel/schema.ts'
import { OUTCOMES_ROLES } from '#lib/domain/outcomes/editing/constants.ts'
import { SOURCES_ROLES } from '#lib/domain/sources/editing/constants.ts'
import { TEAM_MANAGERS } from '#lib/domain/team/constants.ts'
import type { AskedList, AskedOfAll, ListedFile } from '#lib/platform/http/list-file.ts'
import { readTableFormat, type Table, type TableFormat } from '#lib/platform/tables/table.ts'
import { datedFile, tableFile } from '#lib/platform/tables/table-file.ts'
import { exportCompleteness, exportLetters, exportProposals, exportTeam } from './mutations.ts'
import { readAlliances, readCities, readFigures, readOutcomes, readSources } from './queries.ts'
import type { Taking } from './types.ts'

/** Lists of the panel as files, by the filters in the address, each behind the gate of its page; made when `make` is called. */

type Roles = Parameters<typeof pageForumScope>[3]
type Scope = NonNullable<Awaited<ReturnType<typeof pageForumScope>>>
type Making = { scope: Scope; format: TableFormat; now: Date }

async function fileOf(
  list: string,
  { locale, path, slug, query }: AskedList,
  roles: Roles,
  make: (making: Making) => Promise<Buffer>,
): Promise<ListedFile | null> {
  const scope = await pageForumScope(locale, path, slug, roles)
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const now = new Date()
  return datedFile(`${slug}-${list}`, { format, now, make: () => make({ scope, format, now }) })
}

type ReadOnly = { forumId: string; locale: AskedList['locale'] }

/** A list that names nobody: nothing is noted. */
const readFile = <Row>(
  list: string,
  asked: AskedList,
  roles: Roles,
  read: (place: ReadOnly, making: Making) => Promise<Table<Row>>,
) =>
  fileOf(list, asked, roles, async (making) => {
    const place = { forumId: making.scope.forumId, locale: asked.locale }
    return tableFile(await read(place, making), making.format)
  })

export const loadOutcomesFile = (asked: AskedList) =>
  readFile('outcomes', asked, OUTCOMES_ROLES, readOutcomes)

export const loadFiguresFile = (asked: AskedList) =>
  readFile('figures', asked, FIGURES_ROLES, readFigures)

export const loadSourcesFile = (asked: AskedList) =>
  readFile('sources', asked, SOURCES_ROLES, readSources)

const wordsOf = ({ query }: AskedList) => recordQuerySchema.parse(query).q

export const loadCitiesFile = (asked: AskedList) =>
  readFile('cities', asked, CITIES_ROLES, (place, { now }) =>
    readCities(place, { words: wordsOf(asked), now }),
  )

export const loadAlliancesFile = (asked: AskedList) =>
  readFile('alliances', asked, ALLIANCES_ROLES, ({ locale }, { scope, now }) =>
    readAlliances(editorOf(scope), { locale, words: wordsOf(asked), now }),
  )

/** A list that names people: that it was taken along is noted. */
const notedFile = (
  list: string,
  asked: AskedList,
  roles: Roles,
  take: (taking: Taking) => Promise<Buffer>,
) =>
  fileOf(list, asked, roles, ({ scope: { forumId, viewer }, format, now }) =>
    take({ forumId, actor: viewer.accountId, locale: asked.locale, format, now }),
  )

export const loadTeamFile = (asked: AskedList) =>
  notedFile('team', asked, TEAM_MANAGERS, exportTeam)

export const loadProposalsFile = (asked: AskedList) =>
  notedFile('proposals', asked, PROPOSAL_ROLES, exportProposals)

export const loadCompletenessFile = (asked: AskedList) =>
  notedFile('completeness', asked, COMPLETENESS_ROLES, exportCompleteness)

/** Letters that need somebody: all for administrators, those about their forums for managers. */
export async function loadLettersFile({
  locale,
  path,
  query,
}: AskedOfAll): Promise<ListedFile | null> {
  const scope = await pageManagerScope(locale, path)
  const format = readTableFormat(query.format)
  if (!scope || !format) return null
  const { list } = letterListSchema.parse(query)
  const { forumIds, viewer } = scope
  const now = new Date()
  const taking = { forumIds, list, actor: viewer.accountId, locale, format, now }
  return datedFile('letters', { format, now, make: () => exportLetters(taking) })
}
