import { expect } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { BROKEN_INVARIANTS } from '#scripts/testing/registration-invariants.ts'

/** Every rule holds. Looked at again for a while: the end of a transaction that was broken off may still be on its way. */
export async function expectInvariants(): Promise<void> {
  const broken = async () =>
    (await db.$queryRawUnsafe<{ rule: string }[]>(BROKEN_INVARIANTS)).map(({ rule }) => rule)
  await expect.poll(broken, { timeout: 3_000 }).toEqual([])
}
