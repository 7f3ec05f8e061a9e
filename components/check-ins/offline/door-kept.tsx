'use client'

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { AT_FIRST, type DoorHold, DoorKeeper } from '#components/check-ins/offline/door-keeper.ts'

const Kept = createContext<DoorKeeper | null>(null)

/** The door's page with what keeps it: without a network, and over a closed tab. */
export function DoorKept({ hold, children }: { hold: DoorHold; children: ReactNode }) {
  const [keeper] = useState(() => new DoorKeeper(hold))
  useEffect(() => {
    keeper.start()
    keepPage()
    return () => keeper.stop()
  }, [keeper])
  return (
    <Kept value={keeper}>
      <div className="door" data-door={hold.deviceId}>
        {children}
      </div>
    </Kept>
  )
}

export function useDoor() {
  const keeper = useContext(Kept)
  if (!keeper) throw new Error('stands outside the door')
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, () => AT_FIRST)
  return { keeper, state }
}

/** Has the worker keep this page and all that it has loaded; asks the browser not to clear it away. */
export function keepPage(): void {
  const workers = navigator.serviceWorker
  // Not there outside https, and in some apps' own browsers.
  if (!workers) return
  const keep = async () => {
    await workers.register('/sw.js')
    const { active } = await workers.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
    const named = [...document.querySelectorAll<HTMLElement>('script[src],link[rel=stylesheet]')]
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .map((address) => new URL(address, location.href))
    const assets = [...loaded, ...named]
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search)
    const path = location.pathname + location.search
    active?.postMessage({ type: 'keep-door', path, assets: [...new Set(assets)] })
    await navigator.storage?.persist?.()
  }
  keep().catch(() => undefined)
}
