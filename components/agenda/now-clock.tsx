'use client'
import { useEffect } from 'react'

/**
 * Moves the line of the present moment and the elapsed wash once a minute. What begins and what is
 * over is drawn by the server; without this the page still reads, as of when it was sent.
 */
export function NowClock() {
  useEffect(() => {
    let timer = 0
    const tick = () => {
      const now = Date.now()
      drawElapsed(now)
      drawLine(now)
      timer = window.setTimeout(tick, 60_000 - (now % 60_000))
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [])
  return null
}

function drawElapsed(now: number) {
  for (const plate of document.querySelectorAll<HTMLElement>('.ses.now[data-from]')) {
    const from = Number(plate.dataset.from)
    const share = (now - from) / (Number(plate.dataset.to) - from)
    plate.style.setProperty('--el', `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`)
  }
}

function drawLine(now: number) {
  const line = document.querySelector<HTMLElement>('.nowline')
  if (line === null) return
  const { midnight, origin, step, rows } = line.dataset
  const minute = Math.floor((now - Number(midnight)) / 60_000)
  const row = (minute - Number(origin)) / Number(step)
  line.hidden = row < 0 || row >= Number(rows)
  if (line.hidden) return
  line.style.setProperty('--at', String(Math.floor(row) + 1))
  line.style.setProperty('--into', (row % 1).toFixed(3))
  const clock = line.querySelector('time')
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  if (clock) clock.textContent = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}
