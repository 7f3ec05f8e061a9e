import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

test('another program reads every file back, names in Chinese included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gcf-zip-'))
  const entries = [
    { path: 'data.json', bytes: Buffer.from('{"a":1}') },
    { path: 'files/简历.pdf', bytes: Buffer.from([0, 255, 10, 13, 80, 75]) },
    { path: 'empty', bytes: Buffer.alloc(0) },
  ]
  writeFileSync(join(folder, 'a.zip'), zip(entries, new Date('2026-11-25T12:34:56Z')))
  const script = `import zipfile,sys
z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
z.extractall(sys.argv[2]); print([(i.filename,i.date_time) for i in z.infolist()])`
  const said = execFileSync('python3', ['-c', script, join(folder, 'a.zip'), folder], {
    encoding: 'utf8',
  })
  expect(said).toContain("('files/简历.pdf', (2026, 11, 25, 12, 34, 56))")
  for (const { path, bytes } of entries) {
    expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true)
  }
  rmSync(folder, { recursive: true })
})
