import { test as base, expect } from '@playwright/test'

/**
 * `test` for every browser test of the portal: fails when a page prints an error, breaks its content
 * security policy, throws, sets a cookie, or asks another host for anything.
 */
export const test = base.extend<{
  expectedErrors: RegExp
  expectedCookies: RegExp
  watch: undefined
}>({
  /** `test.use({ expectedErrors: ERROR_STATUS })` where Chromium is meant to print something. */
  expectedErrors: [/^$/, { option: true }],
  /** `test.use({ expectedCookies: SIGN_IN_COOKIES })` where somebody signs in. */
  expectedCookies: [/^$/, { option: true }],
  watch: [
    async ({ page, baseURL, expectedErrors, expectedCookies }, use) => {
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() !== 'error') return
        if (expectedErrors.test(message.text()) || FORM_REFUSED.test(message.text())) return
        troubles.push(`printed: ${message.text()} (${message.location().url})`)
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol !== 'data:' && url.origin !== new URL(baseURL ?? '').origin) {
          troubles.push(`asked another host: ${request.url()}`)
        }
      })
      await use(undefined)
      for (const { name } of await page.context().cookies()) {
        if (!expectedCookies.test(name)) troubles.push(`set a cookie: ${name}`)
      }
      expect(troubles).toEqual([])
    },
    { auto: true },
  ],
})

/** A form that somebody else was quicker than, or that came too often: its page says what to do, under this status. */
const FORM_REFUSED = /^Failed to load resource: the server responded with a status of (?:409|429) /

/** Chromium prints every error status that it receives, the ones on purpose included. */
export const ERROR_STATUS = /^Failed to load resource/

/** The one cookie that stays after signing in. */
export const SIGN_IN_COOKIES = /^gcf\.session$/

/** For tests that open no page. */
export const plainTest = base

export { expect }
