import { fork } from 'node:child_process'
import type { LoadOptions, LoadResult } from './load.ts'

/** The same in a process of our own, where wrk is not installed. */
export function nodeLoad(options: LoadOptions): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./node-load-process.ts', import.meta.url), [
      JSON.stringify(options),
    ])
    child.once('message', (result) => resolve(result as LoadResult))
    child.once('exit', (code) => reject(new Error(`the load client ended with ${code}`)))
  })
}
