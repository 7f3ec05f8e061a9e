import 'server-only'
import { listEditorsAlliances } from '#lib/domain/alliances/editing/queries.ts'
import type { AllianceEditor, ListedAlliance } from '#lib/domain/alliances/editing/types.ts'
import { listForumCities } from '#lib/domain/cities/editing/queries.ts'
import type { ListedCity } from '#lib/domain/cities/editing/types.ts'
import { foundByName } from '#lib/domain/edits/finding/utils.ts'
import { listEditedFigures } from '#lib/domain/figures/queries.ts'
import type { EditedFigure } from '#lib/domain/figures/types.ts'
import { listEditedOutcomes } from '#lib/domain/outcomes/editing/queries.ts'
import type { EditedOutcome } from '#lib/domain/outcomes/editing/types.ts'
import { listForumSources } from '#lib/domain/sources/editing/queries.ts'
import type { ListedSource } from '#lib/domain/sources/editing/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { Table } from '#lib/platform/tables/table.ts'
import { allianceTable, cityTable, figureTable, outcomeTable, sourceTable } from './record/utils.ts'

/** Lists of the record that name nobody, as tables: the rows that the panel's list shows, in its order. */

type OfForum = { forumId: string; locale: Locale }
/** What the list was narrowed by; null for all. */
type Found = { words: string | null; now: Date }

export const readOutcomes = async ({ forumId, locale }: OfForum): Promise<Table<EditedOutcome>> =>
  outcomeTable(await listEditedOutcomes(forumId), locale)

export const readFigures = async ({ forumId, locale }: OfForum): Promise<Table<EditedFigure>> =>
  figureTable(await listEditedFigures(forumId), locale)

export const readSources = async ({ forumId, locale }: OfForum): Promise<Table<ListedSource>> =>
  sourceTable(await listForumSources(forumId), locale)

export const readCities = async (
  { forumId, locale }: OfForum,
  { words, now }: Found,
): Promise<Table<ListedCity>> =>
  cityTable(foundByName(await listForumCities(forumId, now), words), locale)

export const readAlliances = async (
  editor: AllianceEditor,
  { locale, words, now }: Found & { locale: Locale },
): Promise<Table<ListedAlliance>> =>
  allianceTable(foundByName(await listEditorsAlliances(editor, now), words), locale)
