import { defineConfig, devices } from '@playwright/test'

/** The browser tests, run by `npm test` against the production build, whose address comes in. */
export default defineConfig({
  testDir: 'tests/e2e',
  // A mail server and the worker; tests/e2e/mailbox.ts reads what was sent.
  globalSetup: './tests/e2e/mail-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  // A test that passes only when repeated has found something.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(process.env.CHROMIUM_FLAGS?.split(' ').filter(Boolean) ?? []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
