import { existsSync } from 'node:fs'
import { Halt } from '#scripts/console/steps.mjs'
import { command, tool } from './command.ts'
import { aptInstall, isRootOnDebian } from './debian.ts'

/** Where Debian, Fedora, macOS and Windows put a Chromium or Chrome. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium that runs, installing one where the machine has none. */
export async function findChromium(note: (text: string) => void): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) {
    throw new Halt(`CHROMIUM_PATH names ${named}, which does not exist: correct or unset it.`)
  }
  const found = named ?? (await presentChromium())
  if (found) return found

  if (isRootOnDebian()) {
    note('installing Debian packages')
    await aptInstall(['chromium', 'fonts-noto-cjk'])
  } else {
    note('downloading')
    await tool('playwright/cli.js', ['install', 'chromium'])
  }
  const installed = await presentChromium()
  if (installed) return installed
  throw new Halt(
    'No Chromium was found and none could be installed: install the package "chromium" (as root: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to a Chromium or Chrome.',
  )
}

/** Makes sure that Chinese text is drawn with real glyphs, in both voices of the page. */
export async function ensureChineseFonts(note: (text: string) => void): Promise<void> {
  if (process.platform !== 'linux' || (await hasChineseFonts())) return
  if (isRootOnDebian()) {
    note('installing a Chinese font')
    await aptInstall(['fontconfig', 'fonts-noto-cjk'])
    if (await hasChineseFonts()) return
  }
  throw new Halt(
    'No font with Chinese characters is installed: install Noto CJK (as root: apt-get install fonts-noto-cjk) and run the tests again.',
  )
}

/**
 * Chromium keeps its own sandbox where it can: it refuses it to root, and some containers do not let
 * an ordinary user have one. Nothing but our own pages is opened.
 */
export async function sandboxFlags(chromium: string): Promise<string[]> {
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const probe = ['--headless', '--disable-gpu', '--no-first-run', '--dump-dom', 'about:blank']
  const { code, output } = await command(chromium, probe)
  return code !== 0 && /sandbox/i.test(output) ? ['--no-sandbox'] : []
}

async function presentChromium(): Promise<string | undefined> {
  const own = await import('@playwright/test').then(({ chromium }) => chromium.executablePath())
  return [...USUAL_PLACES, own].find((path) => path && existsSync(path))
}

async function hasChineseFonts(): Promise<boolean> {
  const { code, output } = await command('fc-list', [':lang=zh-cn', 'family'])
  return code === 0 && output.trim() !== ''
}
