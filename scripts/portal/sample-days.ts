import { env } from '#lib/platform/env.ts'
import { loadContentIfChanged } from '../load-content.ts'

const LOOK_EVERY_MS = 10 * 60_000

/**
 * The sample forum lies a week ahead: a portal that runs for days moves it on when the day has changed. Readers see it
 * at once, because the database tells the web server. Returns the function that ends this.
 */
export function keepSampleAhead(url: string): () => void {
  if (env.SAMPLE === 'off') return () => {}
  const timer = setInterval(() => {
    loadContentIfChanged(url, () => {}).catch((error: unknown) =>
      console.error('the sample could not be moved to its new days', error),
    )
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
