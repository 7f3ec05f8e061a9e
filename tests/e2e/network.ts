import { type BrowserContext, expect, type Page } from '@playwright/test'

/**
 * Takes the network away, or gives it back, and waits until page and workers feel it: the browser says
 * so before its network process has heard of it, and a request sent at once may still go the old way.
 */
export async function setOffline(
  context: BrowserContext,
  page: Page,
  isOffline: boolean,
): Promise<void> {
  await context.setOffline(isOffline)
  await expect.poll(() => page.evaluate(reachesPortal)).toBe(!isOffline)
  for (const worker of context.serviceWorkers()) {
    await expect.poll(() => worker.evaluate(reachesPortal)).toBe(!isOffline)
  }
}

const reachesPortal = () =>
  fetch('/livez', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
