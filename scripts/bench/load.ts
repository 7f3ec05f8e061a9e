import { command } from '#scripts/testing/command.ts'
import { nodeLoad } from './node-load.ts'

export interface LoadOptions {
  url: string
  connections: number
  seconds: number
  /** `gzip`, `br` or `identity`. */
  encoding: string
}

export interface LoadResult {
  requestsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** Answers other than 200, and connections that broke. */
  errors: number
}

let hasWrk: boolean | undefined

/** The name of what makes the requests: wrk where it is installed, else a client of ours. */
export async function loadMaker(): Promise<string> {
  hasWrk ??= (await command('wrk', ['-v'])).output.startsWith('wrk')
  return hasWrk ? 'wrk' : 'our own client'
}

/** Asks for one address over and over, on so many connections at once, for so long. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  return (await loadMaker()) === 'wrk' ? wrkLoad(options) : nodeLoad(options)
}

async function wrkLoad({ url, connections, seconds, encoding }: LoadOptions): Promise<LoadResult> {
  const { output } = await command('wrk', [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '--latency'],
    ...['-H', `Accept-Encoding: ${encoding}`, url],
  ])
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0)
  return {
    requestsPerSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p50Ms: milliseconds(/50%\s+(\S+)/.exec(output)?.[1]),
    p99Ms: milliseconds(/99%\s+(\S+)/.exec(output)?.[1]),
    errors: number(/Non-2xx or 3xx responses: (\d+)/) + number(/Socket errors: connect (\d+)/),
  }
}

const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 }

/** wrk prints `621.00us`, `1.41ms`, `2.00s`. */
function milliseconds(text = ''): number {
  const [, value, unit = ''] = /^([\d.]+)([a-z]+)$/.exec(text) ?? []
  return Number(value) * (UNITS[unit] ?? Number.NaN)
}
