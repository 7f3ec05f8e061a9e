import { expect, test } from 'vitest'
import { retryConflicts } from './retry-conflicts.ts'

const failing = (code: string, times: number) => {
  let tries = 0
  const work = async () => {
    tries += 1
    if (tries <= times) throw Object.assign(new Error('no'), { code })
    return tries
  }
  return { work, tries: () => tries }
}

test.each(['40001', '40P01', 'P2034'])('%s is tried again, five times in all', async (code) => {
  expect(await retryConflicts(failing(code, 4).work)).toBe(5)
  const { work, tries } = failing(code, 5)
  await expect(retryConflicts(work)).rejects.toMatchObject({ code })
  expect(tries()).toBe(5)
})

test.each(['P2002', '23505', '57014', 'ECONNRESET'])('%s is not', async (code) => {
  const { work, tries } = failing(code, 1)
  await expect(retryConflicts(work)).rejects.toMatchObject({ code })
  expect(tries()).toBe(1)
})
