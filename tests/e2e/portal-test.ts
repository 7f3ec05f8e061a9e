import { test as base, expect } from '@playwright/test'

/**
 * `test` for every browser test of the portal: fails when a page prints an error, breaks its content
 * security policy, throws, sets a cookie, or asks another host for anything.
 */
export const test = base.extend<{ expectsErrors: boolean; watch: undefined }>({
  /** `test.use({ expectsErrors: true })` where a page is meant to answer with an error status. */
  expectsErrors: [false, { option: true }],
  watch: [
    async ({ page, baseURL, expectsErrors }, use) => {
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() !== 'error') return
        // Chromium prints every error status that it receives, ours on purpose included.
        if (expectsErrors && message.text().startsWith('Failed to load resource')) return
        troubles.push(`printed: ${message.text()} (${message.location().url})`)
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol !== 'data:' && url.origin !== new URL(baseURL ?? '').origin) {
          troubles.push(`asked another host: ${request.url()}`)
        }
      })
      await use(undefined)
      for (const { name } of await page.context().cookies()) troubles.push(`set a cookie: ${name}`)
      expect(troubles).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
