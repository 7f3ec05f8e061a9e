/**
 * The content epoch: a number that moves whenever public content was written.
 *
 * It lives on globalThis because Next bundles its own copy of this module, while our HTTP server
 * loads the file itself; both have to see one number.
 */

interface EpochState {
  value: number
  listeners: Set<() => void>
}

const KEY = Symbol.for('green-city-forums.content-epoch')
const shared = globalThis as { [KEY]?: EpochState }

function state(): EpochState {
  shared[KEY] ??= { value: 1, listeners: new Set() }
  return shared[KEY]
}

/** The epoch now; take it before reading content, and keep a result only if it has not moved since. */
export function contentEpoch(): number {
  return state().value
}

/** Called after the commit of every write to public content; each kept page is gone when it returns. */
export function bumpContentEpoch(): void {
  const current = state()
  current.value += 1
  for (const listener of current.listeners) listener()
}

/** Runs `listener` in the same tick as every later bump; returns the function that ends this. */
export function onContentEpoch(listener: () => void): () => void {
  const { listeners } = state()
  listeners.add(listener)
  return () => listeners.delete(listener)
}
