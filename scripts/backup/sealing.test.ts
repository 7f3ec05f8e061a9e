import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { copyHashed } from './copying.ts'
import { listBackups } from './retention.ts'
import {
  type BackupKeys,
  Damaged,
  OtherKey,
  readKeys,
  SEALED_BYTES,
  sealAs,
  sealBytes,
  unsealBytes,
} from './sealing.ts'
import { mirrorLists, mirrorUploads, pruneUploads } from './uploads.ts'

const scratch = mkdtempSync(join(tmpdir(), 'gcf-sealed-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const keyFile = (name: string, ...phrases: string[]) => {
  const path = join(scratch, name)
  writeFileSync(path, `${phrases.join('\n')}\n`)
  return path
}
const OLD = 'an earlier key of at least 32 characters'
const NEW = 'the newest key of at least 32 characters'
const older = readKeys(keyFile('older', OLD))
const newer = readKeys(keyFile('newer', NEW))
const both = readKeys(keyFile('both', NEW, '', ` ${OLD} `))

const seal = (keys: BackupKeys, label: string, text: Buffer) => {
  const as = sealAs(keys, label)
  if (!as) throw new Error('no key')
  return sealBytes(as, text)
}

describe('what is encrypted', () => {
  test.each([0, 1, 1_048_575, 1_048_576, 3_000_000])(
    '%i bytes are the same again',
    async (size) => {
      const text = Buffer.alloc(size, 'green city ')
      const [plain, sealed, again] = ['plain', 'sealed', 'again'].map((name) =>
        join(scratch, `${name}-${size}`),
      ) as [string, string, string]
      writeFileSync(plain, text)
      const label = 'upload ab/abc'
      const made = await copyHashed(plain, sealed, { seal: sealAs(newer, label) })
      const bytes = readFileSync(sealed)
      expect(bytes).toHaveLength(size + SEALED_BYTES)
      if (size > 20) expect(bytes.includes('green city')).toBe(false)
      const opened = await copyHashed(sealed, again, { unseal: { keys: both, label } })
      expect(opened).toEqual(made)
      expect(readFileSync(again).equals(text)).toBe(true)
      expect(unsealBytes({ keys: both, label }, bytes).equals(text)).toBe(true)
    },
  )

  test('is never the same twice', () => {
    const [one, two] = [1, 2].map(() => seal(newer, 'list', Buffer.from('text')))
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(false)
  })

  test('opens with the key that made it, wherever it stands in the file, and no other', () => {
    const sealed = seal(older, 'list', Buffer.from('text'))
    expect(unsealBytes({ keys: both, label: 'list' }, sealed).toString()).toBe('text')
    expect(() => unsealBytes({ keys: newer, label: 'list' }, sealed)).toThrow(OtherKey)
    expect(() => unsealBytes({ keys: [], label: 'list' }, sealed)).toThrow(OtherKey)
  })

  test('does not open when one bit is another, when it is cut off, or under another name', async () => {
    const sealed = seal(newer, 'list', Buffer.from('some text'))
    const path = join(scratch, 'changed')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => unsealBytes({ keys: newer, label: 'list' }, changed)).toThrow(
        at >= 8 && at < 16 ? OtherKey : Damaged,
      )
      const cut = sealed.subarray(0, at)
      expect(() => unsealBytes({ keys: newer, label: 'list' }, cut)).toThrow(Damaged)
      writeFileSync(path, cut)
      const read = copyHashed(path, undefined, { unseal: { keys: newer, label: 'list' } })
      await expect(read).rejects.toThrow(Damaged)
    }
    expect(() => unsealBytes({ keys: newer, label: 'another list' }, sealed)).toThrow(Damaged)
  })
})

test('what was kept before there was a key is encrypted, what comes after it was taken away is not lost', async () => {
  const [dataDir, backupDir] = ['data', 'backup'].map((name) => join(scratch, name)) as [
    string,
    string,
  ]
  mkdirSync(join(dataDir, 'files/aa'), { recursive: true })
  writeFileSync(join(dataDir, 'files/aa/aa1'), 'a picture')
  writeFileSync(join(dataDir, 'erasures.jsonl'), 'one\n')
  const lists = {
    'erasures.jsonl': join(dataDir, 'erasures.jsonl'),
    'audit.jsonl': join(dataDir, 'audit.jsonl'),
  }
  const there = () => [
    ...readdirSync(join(backupDir, 'files/aa')).sort(),
    ...readdirSync(join(backupDir, 'lists')).sort(),
  ]
  const mirror = async (keys: BackupKeys) => [
    await mirrorUploads(dataDir, backupDir, keys),
    await mirrorLists(lists, backupDir, keys),
  ]
  expect(await mirror([])).toEqual([1, []])
  expect(there()).toEqual(['aa1', 'erasures.jsonl'])
  expect(await mirror(newer)).toEqual([1, []])
  expect(there()).toEqual(['aa1.sealed', 'erasures.jsonl.sealed'])
  expect(await mirror(newer)).toEqual([0, []])
  // Somebody began anew: the longer list stays.
  writeFileSync(lists['erasures.jsonl'], '')
  expect(await mirror(newer)).toEqual([0, ['erasures.jsonl']])
  expect(await mirror([])).toEqual([0, ['erasures.jsonl']])
  expect(there()).toEqual(['aa1.sealed', 'erasures.jsonl.sealed'])

  rmSync(join(dataDir, 'files/aa/aa1'))
  const prune = (day: number, oldest: number) =>
    pruneUploads(dataDir, backupDir, {
      now: new Date(day * 86_400_000),
      oldest: new Date(oldest * 86_400_000),
    })
  expect([await prune(1, 0), await prune(3, 2)]).toEqual([0, 1])
  expect(readdirSync(join(backupDir, 'files/aa'))).toEqual([])
  expect(await listBackups(backupDir, newer)).toEqual([])
})
