import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readContent } from '#prisma/content/read.ts'
import { fingerprint } from '#tests/unit/content/fingerprint.ts'

/**
 * Makes tests/unit/content/fingerprints.json anew from the folder of source texts given as the only argument.
 * To be run when a source is added; the texts themselves are not committed.
 */
const folder = process.argv[2]
if (folder === undefined) {
  console.error('Name the folder with the source texts: node scripts/fingerprint-sources.ts FOLDER')
  process.exit(1)
}
const { sources } = await readContent()
const prints: Record<string, string> = {}
for (const { record } of sources) {
  if (record.file === undefined) continue
  const text = await readFile(path.join(folder, record.file), 'utf8')
  prints[record.slug] = fingerprint(text.split('--- unrelated teasers ---')[0] ?? text, record.slug)
}
const target = path.join(import.meta.dirname, '../tests/unit/content/fingerprints.json')
await writeFile(target, `${JSON.stringify(prints, null, 2)}\n`)
console.log(`${Object.keys(prints).length} texts`)
