import { expect, test } from 'vitest'
import { Busy, createAdmission } from './admission.ts'

/** Everything that was only waiting for promises has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

const held = () => Promise.withResolvers<void>()

test('so many run at once, the others in their order', async () => {
  const admit = createAdmission({ atOnce: 2, waiting: 10, waitMs: 1_000 })
  const begun: number[] = []
  const gates = [held(), held(), held(), held()]
  const all = gates.map((gate, number) =>
    admit(async () => {
      begun.push(number)
      await gate.promise
    }),
  )
  await settled()
  expect(begun).toEqual([0, 1])
  gates[1]?.resolve()
  await all[1]
  await settled()
  expect(begun).toEqual([0, 1, 2])
  for (const gate of gates) gate.resolve()
  await Promise.all(all)
  expect(begun).toEqual([0, 1, 2, 3])
})

test('a line that is too long and a wait that is too long are Busy; work that fails lets others on', async () => {
  const admit = createAdmission({ atOnce: 1, waiting: 1, waitMs: 20 })
  const gate = held()
  const first = admit(() => gate.promise)
  const late = admit(async () => 'never')
  await expect(admit(async () => 'never')).rejects.toBeInstanceOf(Busy)
  await expect(late).rejects.toBeInstanceOf(Busy)
  gate.reject(new Error('failed'))
  await expect(first).rejects.toThrow('failed')
  expect(await admit(async () => 'done')).toBe('done')
})
