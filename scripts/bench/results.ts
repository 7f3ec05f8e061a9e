/** One line of the closing table: what was measured, what it should be, whether it is. */
export interface Result {
  name: string
  measured: string
  target?: string
  isMet?: boolean
}

const results: Result[] = []

export function record(result: Result): void {
  results.push(result)
  console.log(`    ${line(result)}`)
}

/** Prints everything that this run measured; returns whether every target was met. */
export function printResults(): boolean {
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log('\nMeasured in this run:')
  for (const result of results) console.log(`  ${line(result, width)}`)
  return results.every(({ isMet }) => isMet !== false)
}

function line({ name, measured, target, isMet }: Result, width = 0): string {
  const judged = target ? `  (${isMet ? 'met' : 'MISSED'}: ${target})` : ''
  return `${name.padEnd(width)}  ${measured}${judged}`
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')} req/s`
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
