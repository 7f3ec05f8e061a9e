import { connect, type Socket } from 'node:net'
import type { LoadOptions, LoadResult } from './load.ts'

/** A child of node-load.ts: one request after another on each connection, as plain bytes. */

const { url, connections, seconds, encoding } = JSON.parse(process.argv[2] ?? '') as LoadOptions
const { hostname, port, pathname, search, host } = new URL(url)
const asked = Buffer.from(
  `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
)
const endsAt = performance.now() + seconds * 1_000
const durations: number[] = []
let errors = 0

function client(): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(port), hostname)
    let startedAt = 0
    let missing = 0
    const ask = () => {
      startedAt = performance.now()
      if (startedAt > endsAt) return socket.end()
      socket.write(asked)
    }
    socket.setNoDelay(true)
    socket.once('connect', ask)
    socket.on('data', (chunk: Buffer) => {
      missing = missing > 0 ? missing - chunk.length : bodyLeft(chunk)
      if (missing > 0) return
      durations.push(performance.now() - startedAt)
      ask()
    })
    socket.once('error', () => {
      errors += 1
    })
    socket.once('close', () => resolve())
  })
}

/** How much of the body is still to come after the chunk that holds the head. */
function bodyLeft(chunk: Buffer): number {
  const end = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, end)
  if (!head.startsWith('HTTP/1.1 200')) errors += 1
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
  return length - (chunk.length - end - 4)
}

await Promise.all(Array.from({ length: connections }, client))
durations.sort((a, b) => a - b)
const at = (share: number) => durations[Math.floor(durations.length * share)] ?? Number.NaN
const result: LoadResult = {
  requestsPerSecond: durations.length / seconds,
  p50Ms: at(0.5),
  p99Ms: at(0.99),
  errors,
}
process.send?.(result)
