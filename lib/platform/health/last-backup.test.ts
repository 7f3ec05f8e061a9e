import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { backupName, hoursSince, lastBackupAt } from './last-backup.ts'

const base = mkdtempSync(join(tmpdir(), 'gcf-base-'))
afterAll(() => rmSync(base, { recursive: true }))

function lay(name: string, hasManifest: boolean): void {
  mkdirSync(join(base, name))
  if (hasManifest) writeFileSync(join(base, name, 'manifest.json'), '{}')
}

test('the newest whole backup is the one that has a manifest and a name of its own', async () => {
  expect(await lastBackupAt(join(base, 'nowhere'))).toBeNull()
  expect(await lastBackupAt(base)).toBeNull()
  const begun = new Date('2026-11-25T19:20:01.900Z')
  lay(backupName(begun), true)
  lay('20261124T192000Z', true)
  lay('20261126T192000Z', false)
  lay('20261127T192000Z.7.partial', true)
  lay('z', true)
  expect(await lastBackupAt(base)).toEqual(new Date('2026-11-25T19:20:01Z'))
})

test('hours are whole ones', () => {
  const then = new Date('2026-11-25T00:00:00Z')
  expect(hoursSince(then, new Date('2026-11-26T11:59:59Z'))).toBe(35)
})
