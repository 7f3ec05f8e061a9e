import { isRich, writeRich } from '#lib/platform/rich-text/document.ts'
import { documentOf } from '#lib/platform/rich-text/plain.ts'
import type { Changes, Choice, ConflictingField, Edit, Fields, Meeting, Steps } from './types.ts'

const at = (fields: Fields, name: string) => fields[name] ?? ''

/** What leads from one state to another; nothing for a field that is alike in both. */
export function changesBetween(before: Fields, after: Fields): Changes {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    [...names]
      .filter((name) => at(before, name) !== at(after, name))
      .toSorted()
      .map((name) => [name, { from: at(before, name), to: at(after, name) }]),
  )
}

/** The state after these changes. */
export function withChanges(fields: Fields, changes: Changes): Fields {
  const to = Object.entries(changes).map(([name, change]) => [name, change.to] as const)
  return withoutEmpty({ ...fields, ...Object.fromEntries(to) })
}

/** The state before them. */
export function withoutChanges(fields: Fields, changes: Changes): Fields {
  return withChanges(fields, inverse(changes))
}

export function inverse(changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([name, { from, to }]) => [name, { from: to, to: from }]),
  )
}

export function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** The record as it stood before these edits, given how it stands now; in whatever order they come. */
export function beforeEdits(now: Fields, edits: readonly Edit[]): Fields {
  return edits
    .toSorted((a, b) => b.version - a.version)
    .reduce((fields, { changes }) => withoutChanges(fields, changes), now)
}

/**
 * Lets an edit that began from `base` meet the record as it stands `now`. What only one side changed
 * stands; what both changed to the same is settled; the rest is for a person to decide, or decided by
 * `choices`.
 */
export function meet(options: {
  base: Fields
  now: Fields
  mine: Fields
  choices?: Readonly<Record<string, Choice>>
}): Meeting {
  const { base, now, mine, choices = {} } = options
  const theirs = changesBetween(base, now)
  const own = changesBetween(base, mine)
  const conflicts: ConflictingField[] = []
  const standing: Record<string, { from: string; to: string }> = {}
  for (const [name, change] of Object.entries(own)) {
    const other = theirs[name]
    if (other?.to === change.to) continue
    const choice = other && choices[name]
    if (other && choice === undefined) {
      conflicts.push({ name, base: change.from, mine: change.to, theirs: other.to })
    } else if (choice !== 'theirs') {
      const to = choice === 'both' && other ? bothOf(other.to, change.to) : change.to
      standing[name] = { from: at(now, name), to }
    }
  }
  const untouched = Object.entries(theirs).filter(([name]) => own[name] === undefined)
  return { mine: standing, theirs: Object.fromEntries(untouched), conflicts }
}

/** Both texts, the earlier first: for somebody to make one of. */
function bothOf(theirs: string, mine: string): string {
  if (theirs === '' || mine === '') return theirs + mine
  if (isRich(theirs) || isRich(mine)) {
    const content = [theirs, mine].flatMap((text) => documentOf(text)?.content ?? [])
    return writeRich({ type: 'doc', content })
  }
  return theirs.includes('\n') || mine.includes('\n') ? `${theirs}\n${mine}` : `${theirs} / ${mine}`
}

type OwnEdit = Pick<Edit, 'id' | 'undoes'> & Partial<Pick<Edit, 'step'>>

/**
 * What somebody may take back, and do again: `own` are all their edits of one place, the oldest first. Those of
 * one step count as one, named by its last. A new edit ends what could be done again, as everywhere.
 */
export function stepsOf(own: readonly OwnEdit[]): Steps {
  const steps = Map.groupBy(own, ({ id, step }) => step ?? id)
  const stepOf = new Map([...steps].flatMap(([step, edits]) => edits.map(({ id }) => [id, step])))
  const undo: (string | bigint)[] = []
  let redo: (string | bigint)[] = []
  for (const [step, edits] of steps) {
    // The first edits of a long step may lie further back than is known.
    const [target] = edits.flatMap(({ undoes }) => stepOf.get(undoes ?? -1n) ?? [])
    if (target === undefined) {
      undo.push(step)
      redo = []
    } else if (undo.at(-1) === target) {
      undo.pop()
      redo.push(step)
    } else {
      redo = redo.filter((one) => one !== target)
      undo.push(step)
    }
  }
  const named = (step: string | bigint | undefined) =>
    step === undefined ? null : (steps.get(step)?.at(-1)?.id ?? null)
  return { undo: named(undo.at(-1)), redo: named(redo.at(-1)) }
}

/** Whether it is one of the edits of fields that can be taken back one by one: entering, ordering and merging have ways of their own. */
export const isOfStep = ({ event }: Pick<Edit, 'event'>): boolean => event.endsWith('.edited')

/**
 * What taking back this one of somebody's own edits of a record comes to: the fields as they were before it,
 * wanted from the version that it made, so that it meets what others have done since as every edit does.
 * Null for what is not their latest step there, or the latest that they took back.
 */
export function stepBack(
  own: readonly Edit[],
  id: bigint,
): { kind: 'undone' | 'redone'; base: number; input: Fields } | null {
  const edit = own.find((one) => one.id === id)
  const { undo, redo } = stepsOf(own)
  if (!edit || (id !== undo && id !== redo)) return null
  const before = Object.entries(edit.changes).map(([name, { from }]) => [name, from] as const)
  return {
    kind: id === undo ? 'undone' : 'redone',
    base: edit.version,
    input: Object.fromEntries(before),
  }
}
