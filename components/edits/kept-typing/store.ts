/**
 * What somebody has typed into the form of a record and not saved, as this browser remembers it: by
 * account, page and form. Another account on the same browser sees none of it and takes it away.
 */
export type KeptTyping = {
  at: number
  /** Of the record, as its form was opened; '' for a new one. */
  version: string
  /** By name of the field: what is not as it was when the form was opened. */
  values: Readonly<Record<string, string>>
  /** Whether it was sent, and no answer has come. */
  isSent: boolean
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Holds nothing: for a browser that does not even say that it has storage. */
const NOWHERE: Storage = {
  ...{ length: 0, key: () => null, getItem: () => null },
  ...{ setItem: () => undefined, removeItem: () => undefined },
}

export function deviceStorage(): Storage {
  try {
    return localStorage
  } catch {
    return NOWHERE
  }
}

const PREFIX = 'typed:'
const KEPT_MS = 14 * 86_400_000
/** Of one form: a record's texts fit in many times. */
const LENGTH_MAX = 200_000
const FORMS_MAX = 50

/** The name of what is kept. The language of the page is no part of it: the record is the same. */
export const typingKey = (account: string, path: string, formId: string): string =>
  `${PREFIX}${account}:${path.replace(/^\/[^/]+/, '')}#${formId}`

export function readTyping(storage: Storage, key: string): KeptTyping | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as KeptTyping | null
    return kept !== null && typeof kept.values === 'object' && Number.isFinite(kept.at)
      ? kept
      : null
  } catch {
    // Not ours, or storage is refused.
    return null
  }
}

/** Keeps it; false where the browser keeps nothing, or it is too much. Nothing typed is nothing kept. */
export function keepTyping(storage: Storage, key: string, kept: KeptTyping): boolean {
  if (Object.keys(kept.values).length === 0) return forgetTyping(storage, key)
  const text = JSON.stringify(kept)
  if (text.length > LENGTH_MAX) return false
  try {
    storage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

export function forgetTyping(storage: Storage, key: string): boolean {
  try {
    storage.removeItem(key)
    return true
  } catch {
    return false
  }
}

/** Takes away what is old, what is another account's, and the oldest beyond what a browser should hold. */
export function sweepTyping(storage: Storage, account: string, now: number): void {
  const own: { key: string; at: number }[] = []
  for (const key of typingKeys(storage)) {
    const kept = readTyping(storage, key)
    const isOwn = key.startsWith(`${PREFIX}${account}:`)
    if (!isOwn || kept === null || now - kept.at > KEPT_MS) forgetTyping(storage, key)
    else own.push({ key, at: kept.at })
  }
  for (const { key } of own.toSorted((a, b) => b.at - a.at).slice(FORMS_MAX)) {
    forgetTyping(storage, key)
  }
}

/** Takes all of it away: somebody signs out. */
export function forgetAllTyping(storage: Storage): void {
  for (const key of typingKeys(storage)) forgetTyping(storage, key)
}

function typingKeys(storage: Storage): string[] {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
      (key) => key.startsWith(PREFIX),
    )
  } catch {
    return []
  }
}
