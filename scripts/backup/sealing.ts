import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'

/**
 * How a file is encrypted: 8 bytes that say so, 8 that tell which key, 16 drawn for this file, the text under
 * AES-256-GCM (NIST SP 800-38D), and its tag of 16. Key and nonce of each file are its own, derived from the drawn
 * bytes and from what the file is: one under another's name cannot be opened.
 */
const MARK = Buffer.from('GCFSEAL1')
const ID_BYTES = 8
const SALT_BYTES = 16
const TAG_BYTES = 16
const HEADER_BYTES = MARK.length + ID_BYTES + SALT_BYTES
/** By how much a file grows. */
export const SEALED_BYTES = HEADER_BYTES + TAG_BYTES
/** Behind the name of a file that stays for longer than one copy, and may lie beside those from before. */
export const SEALED = '.sealed'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const LENGTH_AT_LEAST = 32
/** A phrase that a person made up costs whoever guesses a tenth of a second each time. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1_024 * 1_024 }

export type BackupKey = { id: Buffer; master: Buffer }
/** The first one encrypts; any of them decrypts. None: nothing is encrypted. */
export type BackupKeys = readonly BackupKey[]
/** `label` says what a file is; what was encrypted as something else cannot be opened as this. */
export type Seal = { key: BackupKey; label: string }
export type Unseal = { keys: BackupKeys; label: string }

/** The keys in a file, a line each, the newest first. */
export function readKeys(file: string | undefined, backupDir?: string): BackupKeys {
  if (!file) return []
  if (backupDir && resolve(file).startsWith(resolve(backupDir) + sep)) {
    throw new Halt(
      `BACKUP_KEY_FILE lies in BACKUP_DIR, beside what it opens: keep it at another place, and a copy where the portal's disk cannot be lost with it.`,
    )
  }
  if (!existsSync(file)) {
    throw new Halt(
      `There is no key at BACKUP_KEY_FILE (${file}): make one with \`openssl rand -base64 32\` and keep a copy elsewhere, because nothing opens a backup without it.`,
    )
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  const phrases = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (phrases.length === 0 || phrases.some((phrase) => phrase.length < LENGTH_AT_LEAST)) {
    throw new Halt(
      `A key in BACKUP_KEY_FILE (${file}) has fewer than ${LENGTH_AT_LEAST} characters: make one with \`openssl rand -base64 32\`.`,
    )
  }
  return phrases.map((phrase) => {
    const master = scryptSync(phrase, 'green-city-forums-backup', KEY_BYTES, SCRYPT)
    return { master, id: derive(master, '', 'key-id', ID_BYTES) }
  })
}

const derive = (master: Buffer, salt: Buffer | string, info: string, bytes: number) =>
  Buffer.from(hkdfSync('sha256', master, salt, info, bytes))

/** How a file with this label is encrypted; undefined where no key is set. */
export function sealAs([key]: BackupKeys, label: string): Seal | undefined {
  return key && { key, label }
}

export const keyName = ({ id }: BackupKey): string => id.toString('hex')

function fileKeys(master: Buffer, salt: Buffer, label: string): [key: Buffer, nonce: Buffer] {
  const bytes = derive(master, salt, `file ${label}`, KEY_BYTES + NONCE_BYTES)
  return [bytes.subarray(0, KEY_BYTES), bytes.subarray(KEY_BYTES)]
}

/** Encrypts block by block: first the header, at the end the tag. */
export function sealer({ key, label }: Seal) {
  const salt = randomBytes(SALT_BYTES)
  const header = Buffer.concat([MARK, key.id, salt])
  const cipher = createCipheriv(CIPHER, ...fileKeys(key.master, salt, label))
  cipher.setAAD(header)
  return {
    header,
    update: (block: Buffer): Buffer => cipher.update(block),
    end: (): Buffer => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  }
}

/** A file that was cut off or changed, or is another one than it is called. */
export class Damaged extends Error {
  override name = 'Damaged'
}

/** Encrypted with a key that is not at hand. */
export class OtherKey extends Error {
  override name = 'OtherKey'
}

/** Decrypts block by block, what lies between header and tag. Only once `end` has not thrown may it be believed. */
export function unsealer({ keys, label }: Unseal, header: Buffer, tag: Buffer) {
  if (header.length < HEADER_BYTES || tag.length < TAG_BYTES) throw new Damaged(label)
  if (!timingSafeEqual(header.subarray(0, MARK.length), MARK)) throw new Damaged(label)
  const id = header.subarray(MARK.length, MARK.length + ID_BYTES)
  const key = keys.find((one) => one.id.equals(id))
  if (!key) throw new OtherKey(label)
  const salt = header.subarray(MARK.length + ID_BYTES)
  const decipher = createDecipheriv(CIPHER, ...fileKeys(key.master, salt, label))
  decipher.setAAD(header)
  decipher.setAuthTag(tag)
  return {
    update: (block: Buffer): Buffer => decipher.update(block),
    end: (): void => {
      try {
        decipher.final()
      } catch {
        throw new Damaged(label)
      }
    },
  }
}

/** Where the text of an encrypted file of so many bytes lies. */
export const bodyOf = (bytes: number) => ({ from: HEADER_BYTES, to: bytes - TAG_BYTES })

export function sealBytes(seal: Seal, bytes: Buffer): Buffer {
  const { header, update, end } = sealer(seal)
  return Buffer.concat([header, update(bytes), end()])
}

export function unsealBytes(unseal: Unseal, bytes: Buffer): Buffer {
  const { from, to } = bodyOf(bytes.length)
  const { update, end } = unsealer(unseal, bytes.subarray(0, from), bytes.subarray(Math.max(to, 0)))
  const text = update(bytes.subarray(from, to))
  end()
  return text
}
