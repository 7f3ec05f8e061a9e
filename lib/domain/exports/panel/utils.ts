import type { CompleteNoun, CompletePart, CompleteRecord } from '#lib/domain/completeness/types.ts'
import type { Proposal } from '#lib/domain/editions/types.ts'
import { PANEL_ZONE } from '#lib/domain/letters/constants.ts'
import type { ListedLetter } from '#lib/domain/letters/panel/types.ts'
import type { TeamMember } from '#lib/domain/team/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { languageColumns, numberColumn, textColumn } from '#lib/platform/tables/columns.ts'
import type { Column, Table } from '#lib/platform/tables/table.ts'

/** Where no column is an instant. */
const timeZone = 'UTC'

/** Who may do what at a forum: as much as its page says of each. */
export function teamTable(rows: readonly TeamMember[], locale: Locale): Table<TeamMember> {
  const t = getT(locale, 'team')
  const told = getT(locale, 'exports')
  const yes = (is: boolean) => (is ? told('yes') : null)
  const columns: Column<TeamMember>[] = [
    textColumn('email', told('told.email'), ({ email }) => email),
    textColumn('name', told('told.name'), ({ name }) => name),
    textColumn('roles', t('role'), ({ roles }) =>
      roles.map((role) => t(`roles.${role}`)).join(told('and')),
    ),
    textColumn('secondFactor', t('secondFactor'), ({ hasSecondFactor }) =>
      t(`factor.${hasSecondFactor ? 'yes' : 'no'}`),
    ),
    textColumn('invited', told('told.invited'), ({ isInvited }) => yes(isInvited)),
    textColumn('disabled', told('told.disabled'), ({ isDisabled }) => yes(isDisabled)),
  ]
  return { name: t('title'), columns, rows, timeZone }
}

/** Who took part in the last edition, with what was decided about each. */
export function proposalTable(rows: readonly Proposal[], locale: Locale): Table<Proposal> {
  const t = getT(locale, 'editions')
  const nouns = getT(locale, 'completeness')
  const forums = getT(locale, 'forums')
  const told = getT(locale, 'exports')
  const record = getT(locale, 'record-panel')
  const columns: Column<Proposal>[] = [
    textColumn('noun', told('told.noun'), ({ noun }) => nouns(`nouns.${noun}`)),
    ...languageColumns<Proposal>(
      'name',
      (lang) => record(`fields.name.${lang}`),
      ({ name }) => name,
    ),
    textColumn('asPrinted', told('told.asPrinted'), ({ asPrinted }) => asPrinted),
    textColumn('titles', told('told.titles'), ({ titles }) => titles.join('\n')),
    textColumn('role', told('told.role'), ({ role }) =>
      role.of === 'appearance'
        ? forums(`appearanceRoles.${role.role}`)
        : forums(`roles.${role.role}`),
    ),
    textColumn('part', told('told.part'), ({ part }) =>
      part ? pickString(part.title, locale) : t('proposals.forum'),
    ),
    textColumn('state', told('told.state'), ({ state }) => t(`proposals.states.${state}`)),
    textColumn('gone', told('told.gone'), ({ isGone }) => (isGone ? told('yes') : null)),
  ]
  return { name: t('proposals.title'), columns, rows, timeZone }
}

type Complete = CompleteRecord & { noun: CompleteNoun }

/** Every record that a forum edits, with what it has of languages and sources. */
export function completenessTable(parts: readonly CompletePart[], locale: Locale): Table<Complete> {
  const t = getT(locale, 'completeness')
  const told = getT(locale, 'exports')
  const record = getT(locale, 'record-panel')
  const columns: Column<Complete>[] = [
    textColumn('noun', told('told.noun'), ({ noun }) => t(`nouns.${noun}`)),
    textColumn('slug', getT(locale, 'imports')('columns.slug'), ({ slug }) => slug),
    ...languageColumns<Complete>(
      'name',
      (lang) => record(`fields.name.${lang}`),
      ({ name }) => name,
    ),
    numberColumn('texts', told('told.texts'), ({ texts }) => texts),
    numberColumn('english', told('told.english'), ({ english }) => english),
    numberColumn('traditional', told('told.traditional'), (row) => row.traditional),
    numberColumn('sources', told('told.sources'), ({ sources }) => sources),
  ]
  const rows = parts.flatMap(({ noun, records }) => records.map((one) => ({ ...one, noun })))
  return { name: t('title'), columns, rows, timeZone }
}

/** Letters as their lists tell of them: about what, and never to whom. */
export function letterTable(
  rows: AsyncIterable<ListedLetter>,
  locale: Locale,
): Table<ListedLetter> {
  const t = getT(locale, 'letters')
  const told = getT(locale, 'exports')
  const columns: Column<ListedLetter>[] = [
    textColumn('kind', told('told.kind'), ({ kind }) => t(`panel.kinds.${kind}`)),
    textColumn('state', told('told.state'), ({ failedAt }) =>
      t(`panel.counts.${failedAt === null ? 'kept' : 'failed'}`),
    ),
    textColumn('forum', told('told.forum'), ({ forum }) => forum && pickString(forum, locale)),
    textColumn('code', told('told.code'), ({ registrationCode }) => registrationCode),
    {
      ...{ key: 'writtenAt', label: told('told.writtenAt'), type: 'instant' },
      value: ({ createdAt }) => createdAt,
    },
    numberColumn('attempts', told('told.attempts'), ({ attempts }) => attempts),
    {
      ...{ key: 'endedAt', label: told('told.endedAt'), type: 'instant' },
      value: ({ failedAt, keptAt }) => failedAt ?? keptAt,
    },
    textColumn('said', told('told.said'), ({ failedAt, lastError }) =>
      failedAt === null ? null : lastError,
    ),
  ]
  return { name: t('title'), columns, rows, timeZone: PANEL_ZONE }
}
