import { expect } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { BROKEN_INVARIANTS } from '#scripts/testing/registration-invariants.ts'

export async function expectInvariants(): Promise<void> {
  const rows = await db.$queryRawUnsafe<{ rule: string }[]>(BROKEN_INVARIANTS)
  expect(rows.map(({ rule }) => rule)).toEqual([])
}
