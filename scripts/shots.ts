import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { run, step } from './console/steps.mjs'
import { generateClient } from './migrations/generate.ts'
import { projectDir } from './migrations/paths.ts'
import { buildIfChanged } from './portal/build.ts'
import { matching, takeShots } from './shots/take-shots.ts'
import { ensureChineseFonts, findChromium } from './testing/chromium.ts'
import { startPortalProcess } from './testing/portal-process.ts'
import { startTestDatabase } from './testing/test-database.ts'

/**
 * `npm run shots` takes a picture of every kind of page: phone, tablet and wide, light and dark, in
 * three languages, and printed. `npm run shots -- agenda en 360` takes those whose names hold all
 * of these words. They land in .shots/.
 */

const directory = join(projectDir, '.shots')

await run(async () => {
  const wanted = matching(process.argv.slice(2))
  await step('client', async (note) => note((await generateClient()) ? 'generated' : 'up to date'))
  const chromium = await step('chromium', async (note) => {
    const path = await findChromium(note)
    await ensureChineseFonts(note)
    note(path)
    return path
  })
  const database = await step('database', startTestDatabase)
  try {
    await step('build', (note) => buildIfChanged(note, new Promise(() => {})))
    const DATABASE_URL = await database.copy('gcf_shots')
    const portal = await startPortalProcess({ DATABASE_URL, LOG_LEVEL: 'warn' })
    try {
      if (process.argv.length === 2) rmSync(directory, { recursive: true, force: true })
      await step('pictures', (note) =>
        takeShots({ shots: wanted, origin: portal.url, chromium, directory, note }),
      )
    } finally {
      await portal.stop()
    }
  } finally {
    await database.stop()
  }
  console.log(`\n${wanted.length} pictures in ${directory}`)
})
