'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { AgendaList, type AgendaWords } from '#components/stars/agenda-list.tsx'
import { addStars, readStars, toggleStar, useStars, writeStars } from '#components/stars/store.ts'
import { mergeStarsAction, showStarsAction } from '#lib/domain/stars/actions.ts'
import type { AgendaView } from '#lib/domain/stars/view/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type BoardWords = AgendaWords & {
  loading: string
  failed: string
  /** With `#` for how many. */
  offered: readonly [one: string, many: string]
  take: string
}

export type AgendaBoardProps = {
  locale: Locale
  words: BoardWords
  /** What the account holds; null where nobody is signed in and only the device knows. */
  account: { view: AgendaView; ownerTag: string } | null
  empty: ReactNode
}

const KEY = /^[a-z0-9-]+\/[a-z0-9-]+$/

/** My agenda: the account's where somebody is signed in, joined by what this device remembers; else the device's. */
export function AgendaBoard({ locale, words, account, empty }: AgendaBoardProps) {
  const stars = useStars()
  const [view, setView] = useState(account?.view ?? null)
  const [hasFailed, setFailed] = useState(false)
  const [offered, setOffered] = useState<string[]>([])
  const turn = useRef(0)
  const ownerTag = account?.ownerTag ?? null

  const refresh = useCallback(async () => {
    const mine = ++turn.current
    const { on, off, by } = readStars()
    const isOwn = ownerTag !== null && by === ownerTag
    const form = new FormData()
    form.set('locale', locale)
    if (ownerTag === null) {
      form.set('keys', Object.keys(on).join(','))
    } else {
      const fresh = Object.keys(on).filter((key) => on[key] === 'new')
      form.set('add', fresh.join(','))
      form.set('remove', isOwn ? off.join(',') : '')
    }
    try {
      const act = ownerTag === null ? showStarsAction : mergeStarsAction
      const state = await act({ status: 'idle' }, form)
      // What was asked before the last change is not shown after it.
      if (mine !== turn.current) return
      if (state.status !== 'done') return setFailed(true)
      setFailed(false)
      setView(state.value.view)
      if (ownerTag !== null) {
        const known = Object.fromEntries(
          state.value.view.keys.map((key) => [key, 'known' as const]),
        )
        writeStars({ on: known, off: [], by: ownerTag })
      }
    } catch {
      setFailed(true)
    }
  }, [locale, ownerTag])

  useEffect(() => {
    void refresh()
    const [, carried] = /^#stars=(.+)$/.exec(decodeURIComponent(location.hash)) ?? []
    setOffered((carried ?? '').split(',').filter((key) => KEY.test(key)))
  }, [refresh])

  const take = () => {
    addStars(offered)
    setOffered([])
    // The stars are in this device now; the address need not hold them any more.
    history.replaceState(null, '', location.pathname)
    void refresh()
  }
  const remove = (key: string) => {
    // On a device that has not met this account's star yet it is known all the same.
    if (readStars().on[key] === undefined) addStars([key])
    toggleStar(key)
    if (ownerTag !== null && !readStars().off.includes(key)) {
      const now = readStars()
      writeStars({ ...now, off: [...now.off, key], by: ownerTag })
    }
    void refresh()
  }

  const shown = view && { ...view, days: withoutGone(view, stars.off) }
  const isEmpty = shown?.days.length === 0
  return (
    <div className="my-agenda js-only-block">
      {offered.length > 0 ? (
        <div className="carried" role="status">
          <p>{words.offered[offered.length === 1 ? 0 : 1].replace('#', String(offered.length))}</p>
          <button type="button" className="btn" onClick={take}>
            {words.take}
          </button>
        </div>
      ) : null}
      {hasFailed ? <p role="status">{words.failed}</p> : null}
      {shown === null && !hasFailed ? <p className="muted">{words.loading}</p> : null}
      {shown && !isEmpty ? <AgendaList view={shown} words={words} onRemove={remove} /> : null}
      {isEmpty ? empty : null}
    </div>
  )
}

/** What was just taken back goes at once; the answer of the server follows. */
function withoutGone(view: AgendaView, off: readonly string[]) {
  return view.days
    .map((day) => ({ ...day, entries: day.entries.filter(({ key }) => !off.includes(key)) }))
    .filter(({ entries }) => entries.length > 0)
}
