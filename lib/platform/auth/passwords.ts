import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { createAdmission } from '../admission.ts'

/** 64 MiB, three passes, one lane; above the floor of ASVS 5.0 appendix C. `2` is argon2id. */
const PARAMETERS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 }
const CURRENT = '$argon2id$v=19$m=65536,t=3,p=1$'
const SALT_BYTES = 16

/**
 * Each hash takes 64 MiB and a tenth of a second of a processor: four at a time, fifty in line, then
 * Busy. On globalThis, because Next bundles this module more than once.
 */
const shared = globalThis as typeof globalThis & { gcfHashing?: ReturnType<typeof createAdmission> }
shared.gcfHashing ??= createAdmission({ atOnce: 4, waiting: 50, waitMs: 10_000 })
const admit = shared.gcfHashing

/** The PHC string of a password. The password is taken as typed, in one Unicode form. */
export function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return admit(() => hash(password.normalize('NFKC'), { ...PARAMETERS, salt }))
}

/** A tag of random bytes, of which nobody knows a password: what an account without one is compared with. */
const NOBODYS = `${CURRENT}JodlSldv/b7rx0FGjRMI/A$nfrmwopgIJyUQsVCyVH9nG3Jo+/hfQiqzqpZMe0uul4`

/**
 * Whether this is the password. Without a hash the same work is done for nothing, so that the time
 * does not say whether there is one.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const isRight = await admit(() => verify(kept ?? NOBODYS, password.normalize('NFKC')))
  return kept !== null && isRight
}

/** Whether a hash was made with other parameters than today's, and is made anew when it is next proven. */
export function isOutgrown(kept: string): boolean {
  return !kept.startsWith(CURRENT)
}
