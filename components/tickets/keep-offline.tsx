'use client'

import { useEffect } from 'react'

/** The address of the worker, and what the page tells it: keep this address and what it is made of. */
const WORKER = '/sw.js'

/**
 * Lets this device open the page again without a network: registers the worker and has it keep the
 * page as it stands. Where there is no worker (WeChat on iOS) the screenshot and the PDF remain.
 */
export function KeepOffline({ page }: { page: boolean }) {
  useEffect(() => {
    const workers = navigator.serviceWorker
    if (!workers) return
    const keep = async () => {
      await workers.register(WORKER)
      const { active } = await workers.ready
      const assets = [...document.querySelectorAll<HTMLElement>('script[src],link[rel=stylesheet]')]
        .map((element) => element.getAttribute('src') ?? element.getAttribute('href'))
        .filter((address) => address?.startsWith('/'))
      active?.postMessage({
        type: 'keep',
        path: page ? location.pathname : null,
        lang: location.pathname.split('/', 2)[1],
        assets,
      })
    }
    // A browser that refuses (private window, storage full) still shows the page.
    keep().catch(() => undefined)
  }, [page])
  return null
}
