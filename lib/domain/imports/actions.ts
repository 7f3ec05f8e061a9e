'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import type { ForumScope } from '#lib/domain/accounts/types.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { FILE_NAME_MAX, IMPORT_ROLES, PASTED_NAMES_MAX, PEOPLE_ROWS_MAX } from './constants.ts'
import { applyImport, giveUpImport, lookAtImport, undoImport } from './mutations.ts'
import { readPastedList } from './pasting/queries.ts'
import { kindsFor } from './policy.ts'
import { readListFile } from './reading/queries.ts'
import {
  applyImportSchema,
  decideImportSchema,
  pasteImportSchema,
  readImportSchema,
} from './schema.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, IMPORT_ROLES)
const whoOf = ({ forumId, viewer, role }: ForumScope, now: Date) => ({
  ...{ forumId, actor: viewer.accountId, now, kinds: kindsFor(role) },
})
const imports = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/imports`

/** Reads a spreadsheet or a schedule, and shows what would become of each row; nothing of it is written. */
export const readImportAction = createAction({
  name: 'import.read',
  schema: readImportSchema,
  gate,
  // Behind the gate of a forum's own organisers; a file is small, and what it unpacks to is bounded.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { file, kind } = input
    // People are entered by managers alone.
    if (!kindsFor(scope.role).includes(kind)) {
      return { ok: false, reason: 'invalid', fields: { kind: ['invalid'] } }
    }
    if (typeof file === 'string') return refused('pick')
    const bytes = Buffer.from(await file.arrayBuffer())
    const read = await readListFile({ forumId: scope.forumId, kind, bytes })
    if (!read.ok) return { ok: false, reason: read.fault, details: { said: read.said } }
    const fileName = file.name.toWellFormed().slice(0, FILE_NAME_MAX) || null
    const { rows } = read
    if (kind === 'registration' && rows.length > PEOPLE_ROWS_MAX) return refused('too_many_people')
    const list = { kind, fileName, bytes, rows }
    const { id } = await lookAtImport({ ...whoOf(scope, now), ...list })
    redirect(`${imports(input)}/${id}`)
  },
})

/** Reads a pasted list of names, and shows what would become of each; nothing of it is written. */
export const pasteImportAction = createAction({
  name: 'import.paste',
  schema: pasteImportSchema,
  gate,
  // As above; a text is bounded.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { kind, text, organisationKind } = input
    const rows = await readPastedList({ kind, text, organisationKind: organisationKind || null })
    if (rows.length === 0) return { ok: false, reason: 'invalid', fields: { text: ['required'] } }
    if (rows.length > PASTED_NAMES_MAX) return refused('too_many_names')
    const list = { kind, fileName: null, bytes: Buffer.from(text), rows }
    const { id } = await lookAtImport({ ...whoOf(scope, now), ...list })
    redirect(`${imports(input)}/${id}`)
  },
})

/** Writes the whole list, as it was looked at. */
export const applyImportAction = createAction({
  name: 'import.apply',
  schema: applyImportSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { import: id, version, ground, letters } = input
    const written = await applyImport({
      ...{ ...whoOf(scope, now), id, version, hasLetters: letters === 'yes' },
      ...(ground === undefined ? {} : { ground }),
    })
    if (!written.ok) {
      if (written.reason === 'no_ground') {
        return { ok: false, reason: 'invalid', fields: { ground: ['required'] } }
      }
      if (written.reason !== 'moved') return written
      const said = written.details.lines.map((line) => `#${line}`)
      return { ok: false, reason: 'moved', details: { said } }
    }
    redirect(`${imports(input)}/${id}?applied=1`)
  },
})

/** Forgets a list that was looked at. */
export const giveUpImportAction = createAction({
  name: 'import.give_up',
  schema: decideImportSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const given = await giveUpImport({ ...whoOf(scope, now), id: input.import })
    if (!given.ok) return given
    redirect(`${imports(input)}?given_up=1`)
  },
})

/** Takes a whole import back. */
export const undoImportAction = createAction({
  name: 'import.undo',
  schema: decideImportSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const undone = await undoImport({ ...whoOf(scope, now), id: input.import })
    if (!undone.ok) {
      if (undone.reason !== 'changed_since') return undone
      return { ok: false, reason: 'changed_since', details: { said: undone.details.names } }
    }
    redirect(`${imports(input)}/${input.import}?undone=1`)
  },
})
