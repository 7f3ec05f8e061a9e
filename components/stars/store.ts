'use client'

import { useSyncExternalStore } from 'react'

/**
 * Stars as this device remembers them, without anybody signed in. `on` says of each key whether an
 * account knows it already; `off` are those that were taken back since; `by` says whose account the
 * known ones belong to, so that on a shared device one person's stars do not join another's.
 */
export type Stars = {
  on: Record<string, 'new' | 'known'>
  off: string[]
  by: string | null
}

const NAME = 'stars'
const NOTICE = 'stars-changed'
const NONE: Stars = { on: {}, off: [], by: null }

let lastText: string | null = null
let last: Stars = NONE

export function readStars(): Stars {
  let text: string | null = null
  try {
    text = localStorage.getItem(NAME)
  } catch {
    // storage may be refused: then a star holds for this page at least
    return last
  }
  if (text === lastText) return last
  lastText = text
  try {
    last = { ...NONE, ...(JSON.parse(text ?? '{}') as Partial<Stars>) }
  } catch {
    last = NONE
  }
  return last
}

export function writeStars(stars: Stars): void {
  last = stars
  try {
    lastText = JSON.stringify(stars)
    localStorage.setItem(NAME, lastText)
  } catch {
    // see above
  }
  dispatchEvent(new Event(NOTICE))
}

export function toggleStar(key: string): void {
  const { on, off, by } = readStars()
  const { [key]: was, ...rest } = on
  if (was === undefined) {
    writeStars({ on: { ...on, [key]: 'new' }, off: off.filter((one) => one !== key), by })
  } else {
    writeStars({ on: rest, off: was === 'known' ? [...off, key] : off, by })
  }
}

export function addStars(keys: readonly string[]): void {
  const { on, off, by } = readStars()
  const added = Object.fromEntries(keys.map((key) => [key, on[key] ?? 'new']))
  writeStars({ on: { ...on, ...added }, off: off.filter((key) => !keys.includes(key)), by })
}

function subscribe(changed: () => void): () => void {
  addEventListener(NOTICE, changed)
  // another tab
  addEventListener('storage', changed)
  return () => {
    removeEventListener(NOTICE, changed)
    removeEventListener('storage', changed)
  }
}

export const useStars = () => useSyncExternalStore(subscribe, readStars, () => NONE)
