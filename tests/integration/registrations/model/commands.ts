import fc from 'fast-check'
import { lastScan, type Op, PEOPLE, type State, TYPES } from './model.ts'

/** A command before it is known what there is: its numbers choose among that. */
export type Command = { kind: Op['kind']; a: number; b: number; minutes: number }

/** Registering more often than the rest, so that there is something to do the rest to. */
const KINDS: { kind: Op['kind']; weight: number }[] = [
  { kind: 'register', weight: 6 },
  { kind: 'scan', weight: 6 },
  { kind: 'undo', weight: 3 },
  { kind: 'cancel', weight: 3 },
  { kind: 'offer', weight: 4 },
  { kind: 'take', weight: 4 },
  { kind: 'withdraw', weight: 1 },
  { kind: 'capacity', weight: 2 },
  { kind: 'erase', weight: 1 },
]

export const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.oneof(...KINDS.map(({ kind, weight }) => ({ weight, arbitrary: fc.constant(kind) }))),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  minutes: fc.nat(3),
})

/** What a command means where things stand like this; somebody registers where there is nothing else to do. */
export function meant({ kind, a, b }: Command, state: State): Op {
  const { regs, offers, scans } = state
  const reg = a % Math.max(regs.length, 1)
  const type = TYPES[b % TYPES.length] as (typeof TYPES)[number]
  // The latest are more likely to be open still.
  const latest = (length: number) => length - 1 - (a % Math.min(length, 3))
  switch (kind) {
    case 'capacity':
      return { kind, type, to: a % 5 }
    case 'erase':
      return { kind, person: a % PEOPLE }
    case 'take':
      if (offers.length > 0) {
        const open = offers.findLastIndex(({ state: one }) => one === 'open')
        return { kind, offer: open >= 0 && b % 4 > 0 ? open : latest(offers.length) }
      }
      break
    case 'undo':
      if (scans.length > 0) return { kind, scan: latest(scans.length) }
      break
    case 'cancel':
    case 'withdraw':
      if (regs.length > 0) return { kind, reg }
      break
    case 'offer':
      if (regs.length > 0) return { kind, reg, to: b % PEOPLE }
      break
    case 'scan': {
      // Mostly somebody with a place, by the ticket in force, who goes on; now and then otherwise.
      const holding = regs.flatMap(({ status }, index) =>
        status === 'confirmed' || status === 'attended' ? [index] : [],
      )
      const comer = (b % 5 > 0 ? holding[a % Math.max(holding.length, 1)] : undefined) ?? reg
      const had = regs[comer]?.tickets ?? 0
      const ticket = b % 7 === 0 ? b % Math.max(had, 1) : had - 1
      const isIn = lastScan(state, comer)?.direction === 'entry'
      const direction = isIn === b % 4 > 0 ? 'exit' : 'entry'
      if (had > 0) return { kind, reg: comer, ticket, direction }
      break
    }
  }
  return { kind: 'register', person: a % PEOPLE, type }
}
