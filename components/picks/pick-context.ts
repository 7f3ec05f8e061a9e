import { createContext, useContext } from 'react'

/** The sentences of pick lists; `pickWords(locale)` makes them on the server. */
export type PickWords = {
  searching: string
  /** Nothing is called so. */
  none: string
  /** Nobody is called so, and saving enters them. */
  newPerson: string
  /** More are meant than are shown. */
  more: string
  failed: string
  clear: string
  open: string
}

/** Where the pick lists of a forum's forms ask, and what they say. */
export type PickSetting = { at: string; words: PickWords }

export const PickContext = createContext<PickSetting | null>(null)

/** Null outside a `PickScope`: the browser's own list stays. */
export const usePickSetting = (): PickSetting | null => useContext(PickContext)
