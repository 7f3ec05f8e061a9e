import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { sandboxFlags } from '#scripts/testing/chromium.ts'
import { FORM_PAGES, LOCALES, NOT_FOUND, PAGE_KINDS, SCHEMES, WIDTHS } from '#tests/e2e/pages.ts'

export interface Shot {
  /** `agenda-en-360-dark`, `agenda-en-print`; also the name of the file. */
  name: string
  path: string
  width: number
  colorScheme: (typeof SCHEMES)[number]
  media: 'screen' | 'print'
}

/** A4 between margins of 15 mm, at 96 dots to the inch. */
const PAPER_WIDTH = 680

/** Every shot whose name holds all the words. */
export function matching(words: readonly string[]): Shot[] {
  return allShots().filter(({ name }) =>
    words.every((word) => name === word || `-${name}-`.includes(`-${word}-`)),
  )
}

function allShots(): Shot[] {
  return [...PAGE_KINDS, ...FORM_PAGES, NOT_FOUND].flatMap((kind) =>
    LOCALES.flatMap((locale): Shot[] => {
      const path = `/${locale}${kind.path}`
      const name = `${kind.name}-${locale}`
      const screens = WIDTHS.flatMap((width) =>
        SCHEMES.map((colorScheme) => ({
          name: `${name}-${width}-${colorScheme}`,
          path,
          width,
          colorScheme,
          media: 'screen' as const,
        })),
      )
      const printed = {
        name: `${name}-print`,
        path,
        width: PAPER_WIDTH,
        colorScheme: 'light',
      } as const
      return [...screens, { ...printed, media: 'print' }]
    }),
  )
}

export interface TakeShotsOptions {
  shots: readonly Shot[]
  origin: string
  /** Path of the browser. */
  chromium: string
  directory: string
  note: (text: string) => void
}

/** Takes the pictures, whole pages, one after another. */
export async function takeShots(options: TakeShotsOptions): Promise<void> {
  const { shots, origin, directory, note } = options
  mkdirSync(directory, { recursive: true })
  const args = await sandboxFlags(options.chromium)
  const browser = await chromium.launch({ executablePath: options.chromium, args })
  try {
    let taken = 0
    for (const shot of shots) {
      await take(browser, shot, origin, directory)
      taken += 1
      note(`${taken} of ${shots.length}`)
    }
  } finally {
    await browser.close()
  }
}

async function take(browser: Browser, shot: Shot, origin: string, directory: string) {
  const { width, colorScheme, media } = shot
  const page = await browser.newPage({
    viewport: { width, height: width < 768 ? 780 : 1_000 },
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  })
  await page.emulateMedia({ media })
  await page.goto(`${origin}${shot.path}`)
  // As tall as the page: what is fixed to the screen then stands at its end and not in the text.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: join(directory, `${shot.name}.png`) })
  await page.close()
}
