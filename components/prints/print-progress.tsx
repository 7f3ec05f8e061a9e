'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { PrintState } from '#lib/domain/prints/types.ts'

const EVERY_MS = 1_000

type Told = { id: string; state: PrintState; done: number; total: number | null }
type Props = {
  id: string
  state: PrintState
  done: number
  total: number
  address: string
  words: { label: string; waiting: string; of: string }
}

/** How far a file is: asks every second, and has the page drawn anew once it is there. */
export function PrintProgress({ id, state, done, total, address, words }: Props) {
  const [now, setNow] = useState({ state, done, total })
  const router = useRouter()
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      try {
        const answer = await fetch(address, { cache: 'no-store' })
        const told = answer.ok ? ((await answer.json()) as { jobs: Told[] }) : null
        const mine = told?.jobs.find((job) => job.id === id)
        if (isGone) return
        if (told && (!mine || mine.state === 'done' || mine.state === 'failed')) {
          clearInterval(timer)
          router.refresh()
        } else if (mine) {
          setNow({ state: mine.state, done: mine.done, total: mine.total ?? total })
        }
      } catch {
        // No network for a moment: asked again in a second.
      }
    }
    const timer = setInterval(ask, EVERY_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [address, id, router, total])
  const of = words.of.replace('{done}', String(now.done)).replace('{total}', String(now.total))
  return (
    <p className="print-progress">
      <progress aria-label={words.label} max={Math.max(1, now.total)} value={now.done} />
      <span className="num">{now.state === 'waiting' ? words.waiting : of}</span>
    </p>
  )
}
