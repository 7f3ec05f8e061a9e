import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getPerson } from '#lib/domain/people/queries.ts'
import { FORUM_PICTURES_MAX_BYTES } from '#lib/domain/pictures/constants.ts'
import { getEditedPicture } from '#lib/domain/pictures/queries.ts'
import { sweepFiles } from '#lib/domain/registrations/files/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { filesDirectory, readKeptFile } from '#lib/platform/storage/file-store.ts'
import { now } from '../programme/drafting.ts'
import {
  addressesOf,
  ask,
  enter,
  forgetAll,
  freshPictures,
  inRows,
  onDisk,
  photograph,
  pictured,
  set,
  words,
} from './pictured.ts'

/** The rows of pictures and their bytes, whatever the disk does. */

beforeEach(freshPictures)
afterEach(forgetAll)

describe('rows and bytes go together (T21)', () => {
  const twenty = async (entry: { id: string; slug: string }) => {
    const bytes = await photograph('#196383', 90, 120)
    const answers = []
    for (let number = 0; number < 20; number += 1) {
      answers.push(await set('person', entry, { bytes, seen: null }))
    }
    expect(answers).toEqual(Array(20).fill({ ok: false, reason: 'storage_full' }))
    expect(await inRows()).toEqual([])
    // All else works, and so does this once there is room again.
    expect(await getPerson(entry.slug, { now })).toMatchObject({ picture: null })
    rmSync(filesDirectory())
    expect([await set('person', entry, { bytes }), onDisk()]).toEqual([
      { ok: true, value: { kind: 'pictured' } },
      await inRows(),
    ])
  }

  test('twenty into a store that takes nothing: a sentence each, no row, no bytes', async () => {
    const entry = await enter()
    rmSync(filesDirectory(), { recursive: true, force: true })
    // Nobody, not even root, makes a directory there.
    symlinkSync('/sys/kernel', filesDirectory())
    await twenty(entry)
  })

  test('twenty onto a disk that is full', async (context) => {
    const entry = await enter()
    const small = mkdtempSync(join(tmpdir(), 'gcf-small-'))
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', small])
    try {
      if (mount.status !== 0) return context.skip('nothing may be mounted here')
      rmSync(filesDirectory(), { recursive: true, force: true })
      symlinkSync(small, filesDirectory())
      await twenty(entry)
      expect(
        readdirSync(small, { recursive: true }).filter((name) => `${name}`.length > 2),
      ).toEqual([])
    } finally {
      spawnSync('umount', [small])
      rmSync(small, { recursive: true, force: true })
    }
  })

  test('rows that fail leave no bytes, and the old picture stays', async () => {
    const entry = await pictured()
    const rows = await inRows()
    await db.$executeRaw`ALTER TABLE picture_file ADD CONSTRAINT nothing_more CHECK (false) NOT VALID`
    await expect(set('person', entry)).rejects.toThrow()
    await db.$executeRaw`ALTER TABLE picture_file DROP CONSTRAINT nothing_more`
    expect([onDisk(), await inRows()]).toEqual([rows, rows])
    expect((await ask((await addressesOf(entry.slug))[0] ?? '')).status).toBe(200)
  })

  test('the sweep leaves what rows name, and takes what none does', async () => {
    const entry = await pictured()
    const rows = await inRows()
    const later = new Date(Date.now() + 25 * 3_600_000)
    expect(await sweepFiles({ now: later })).toEqual({ removed: 0 })
    expect(onDisk()).toEqual(rows)
    // As after a crash between the rows and the bytes
    await db.picture.deleteMany({ where: { personId: entry.id } })
    expect(await sweepFiles({ now: later })).toEqual({ removed: 3 })
    expect(onDisk()).toEqual([])
  })

  test('bytes that were lost are said to be, and are nobody’s fault', async () => {
    const entry = await pictured()
    const [address = ''] = await addressesOf(entry.slug)
    rmSync(filesDirectory(), { recursive: true, force: true })
    expect((await ask(address)).status).toBe(404)
    expect((await getEditedPicture('person', entry.id))?.shown).toBeNull()
    expect(await set('person', entry)).toMatchObject({ ok: true })
    expect((await ask(address)).status).toBe(200)
    expect(
      await Promise.all((await inRows()).map(async (id) => (await readKeptFile(id)) !== null)),
    ).toEqual([true, true, true])
  })

  test('a forum’s pictures have a room of their own', async () => {
    const [entry, other] = [await pictured(), await enter('person', '苇满')]
    const { id } = await db.pictureFile.findFirstOrThrow()
    await db.pictureFile.update({ where: { id }, data: { sizeBytes: FORUM_PICTURES_MAX_BYTES } })
    const rows = await inRows()
    expect(await set('person', other)).toEqual({ ok: false, reason: 'no_room' })
    expect([onDisk(), await inRows()]).toEqual([rows, rows])
    // Words take none.
    const input = { ...words, 'credit.en': 'Own' }
    expect(await set('person', entry, { input, bytes: null })).toMatchObject({ ok: true })
  })
})
