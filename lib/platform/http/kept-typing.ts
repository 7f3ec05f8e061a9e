import { randomUUID } from 'node:crypto'

/** What was typed into a form: a text for a name, or a list where the name stands several times. */
export type TypedValues = Record<string, string | string[]>

/** Names the kept values inside the server; door and pass-through take it from every stranger. */
export const TYPED_HEADER = 'x-portal-typed'

/** On globalThis, because our server and Next's bundle each hold a copy of this module. */
const store = globalThis as { portalTypedValues?: Map<string, TypedValues> }

function kept(): Map<string, TypedValues> {
  store.portalTypedValues ??= new Map()
  return store.portalTypedValues
}

/** Keeps values for the length of one answer: in memory, under a number that nobody can guess. */
export function keepTyped(values: TypedValues): { id: string; forget: () => void } {
  const id = randomUUID()
  kept().set(id, values)
  return { id, forget: () => void kept().delete(id) }
}

export function typedUnder(id: string | null): TypedValues | null {
  return (id && kept().get(id)) || null
}
