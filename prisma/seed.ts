import type { Db } from '#lib/platform/db.ts'
import { checkContent } from './content/check.ts'
import { type Content, emptyContent, type Kind, mergeContent, readContent } from './content/read.ts'
import { directoryUnits } from './loading/directory-units.ts'
import { factUnits } from './loading/fact-units.ts'
import { forumUnits } from './loading/forum-units.ts'
import { type LoadReport, loadUnits } from './loading/load-units.ts'
import { recordUnits } from './loading/record-units.ts'
import { registrationUnits } from './loading/registration-units.ts'
import { removeUnits } from './loading/remove-units.ts'
import { sampleContent } from './sample/sample-content.ts'

export type LoadOptions = {
  db: Db
  /** The sample forum is dated relative to this instant */
  now: Date
  sample: boolean
  log: (text: string) => void
}

/**
 * Loads the five forums and, where wanted, the sample; unwanted, it is taken out. Repeating it changes nothing; records that organisers
 * have edited are kept. Throws ContentError, with nothing written, when the content breaks a rule.
 */
export async function loadContent(options: LoadOptions): Promise<LoadReport> {
  const content = await readContent()
  if (options.sample) mergeContent(content, sampleContent(options.now), 'prisma/sample')
  checkContent(content)
  if (!options.sample) await removeUnits(options.db, unitsOf(sampleOnly(options.now)))
  const report = await loadUnits(options.db, unitsOf(content))
  options.log(
    `${countRecords(content)} records: ${report.created} new, ${report.updated} changed, ` +
      `${report.unchanged} as before, ${report.kept} kept as organisers edited them`,
  )
  return report
}

function sampleOnly(now: Date): Content {
  const content = emptyContent()
  mergeContent(content, sampleContent(now), 'prisma/sample')
  return content
}

export const unitsOf = (content: Content) => [
  ...directoryUnits(content),
  ...forumUnits(content),
  ...registrationUnits(content),
  ...recordUnits(content),
  ...factUnits(content),
]

const countRecords = (content: Content): number =>
  (Object.keys(content) as Kind[]).reduce((sum, kind) => sum + content[kind].length, 0)
