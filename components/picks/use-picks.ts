'use client'

import { useEffect, useRef, useState } from 'react'
import type { PickNoun, Picks } from '#lib/domain/picks/types.ts'

/** Between a letter and the question: somebody who types on is not answered in between. */
const PAUSE_MS = 120
const NOTHING: Picks = { picks: [], more: 0 }

type Found = Picks & { state: 'idle' | 'searching' | 'found' | 'failed' }

/**
 * What the record knows by these words, asked while the list is open. Of several questions the last one
 * counts; what was answered once is not asked again.
 */
export function usePicks(at: string, of: PickNoun, words: string, isOpen: boolean): Found {
  const [found, setFound] = useState<Found>({ ...NOTHING, state: 'idle' })
  const answered = useRef(new Map<string, Picks>())
  const query = words.trim()

  useEffect(() => {
    if (!isOpen) return
    const known = answered.current.get(query)
    if (known) {
      setFound({ ...known, state: 'found' })
      return
    }
    const stop = new AbortController()
    setFound((before) => ({ ...before, state: 'searching' }))
    const timer = setTimeout(
      async () => {
        try {
          const params = new URLSearchParams({ of, q: query })
          const answer = await fetch(`${at}?${params}`, { signal: stop.signal })
          if (!answer.ok) throw new Error(String(answer.status))
          const picks = (await answer.json()) as Picks
          answered.current.set(query, picks)
          setFound({ ...picks, state: 'found' })
        } catch {
          if (!stop.signal.aborted) setFound({ ...NOTHING, state: 'failed' })
        }
      },
      query === '' ? 0 : PAUSE_MS,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [at, of, query, isOpen])

  return found
}
