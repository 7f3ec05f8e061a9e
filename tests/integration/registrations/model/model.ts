/**
 * What registering is, in memory and without a database: who has a place, who waits, whose ticket lets in.
 * Pure, so that many orders of the same commands can be tried.
 */

export const TYPES = ['onsite', 'online'] as const
export const PEOPLE = 8
const UNDO_MS = 10 * 60_000
const HOUR_MS = 3_600_000
const OFFERS_PER_HOUR = 5

type Type = (typeof TYPES)[number]
type Direction = 'entry' | 'exit'

type Reg = {
  /** Null once the person is erased. */
  person: number | null
  type: Type
  status: 'confirmed' | 'waitlisted' | 'attended' | 'cancelled'
  seq: number
  at: number
  /** Tickets that it has had; the last of them is in force where there is a place. */
  tickets: number
}
type Offer = {
  reg: number
  to: number | null
  at: number
  state: 'open' | 'accepted' | 'withdrawn'
}
type Scan = { reg: number; direction: Direction; turn: number; at: number; isUndone: boolean }

export type State = {
  capacity: Record<Type, number>
  lastSeq: Record<Type, number>
  regs: Reg[]
  offers: Offer[]
  scans: Scan[]
  /** Erasures under way, by the number of their branch: what is to be cancelled. */
  erasing: Record<number, number[]>
}

export type Op =
  | { kind: 'register'; person: number; type: Type }
  | { kind: 'cancel'; reg: number }
  | { kind: 'capacity'; type: Type; to: number }
  | { kind: 'offer'; reg: number; to: number }
  | { kind: 'take'; offer: number }
  | { kind: 'withdraw'; reg: number }
  | { kind: 'scan'; reg: number; ticket: number; direction: Direction }
  | { kind: 'undo'; scan: number }
  | { kind: 'erase'; person: number }

/** An erasure is three steps, between which others may come; everything else is one. */
export type Step =
  | Exclude<Op, { kind: 'erase' }>
  | { kind: 'erase_list' | 'erase_cancel' | 'erase_empty'; person: number; branch: number }

export const emptyState = (capacity: number): State => ({
  capacity: { onsite: capacity, online: capacity },
  lastSeq: { onsite: 0, online: 0 },
  ...{ regs: [], offers: [], scans: [], erasing: {} },
})

const hasPlace = ({ status }: Reg) => status === 'confirmed' || status === 'attended'
const isLiving = (state: State, person: number | null) =>
  state.regs.some((reg) => reg.person === person && person !== null && reg.status !== 'cancelled')

export const lastScan = (state: State, reg: number) =>
  state.scans
    .filter((scan) => scan.reg === reg && !scan.isUndone)
    .toSorted((a, b) => a.turn - b.turn)
    .at(-1)

function promote(state: State, type: Type): void {
  const ofType = state.regs.filter((reg) => reg.type === type)
  const waiting = ofType
    .filter(({ status }) => status === 'waitlisted')
    .toSorted((a, b) => a.seq - b.seq)
  for (const next of waiting) {
    if (ofType.filter(hasPlace).length >= state.capacity[type]) return
    next.status = 'confirmed'
    next.tickets++
  }
}

function leave(state: State, index: number): boolean {
  const reg = state.regs[index] as Reg
  if (reg.status === 'cancelled') return true
  if (reg.status === 'attended') return false
  reg.status = 'cancelled'
  for (const offer of state.offers) {
    if (offer.reg === index && offer.state === 'open') offer.state = 'withdrawn'
  }
  promote(state, reg.type)
  return true
}

const word = (isDone: boolean) => (isDone ? 'ok' : 'no')

/** Carries a step out at `now` and says what it is answered with. Changes `state`. */
export function take(state: State, step: Step, now: number): string {
  switch (step.kind) {
    case 'register': {
      const { person, type } = step
      if (isLiving(state, person)) return 'no'
      const held = state.regs.filter((reg) => reg.type === type && hasPlace(reg)).length
      const status = held < state.capacity[type] ? 'confirmed' : 'waitlisted'
      state.lastSeq[type]++
      const tickets = status === 'confirmed' ? 1 : 0
      state.regs.push({ person, type, status, seq: state.lastSeq[type], at: now, tickets })
      return status
    }
    case 'cancel':
      return word(leave(state, step.reg))
    case 'capacity':
      state.capacity[step.type] = step.to
      promote(state, step.type)
      return 'ok'
    case 'offer':
      return word(offer(state, step, now))
    case 'take':
      return word(takeOver(state, step.offer))
    case 'withdraw':
      for (const one of state.offers) {
        if (one.reg === step.reg && one.state === 'open') one.state = 'withdrawn'
      }
      return 'ok'
    case 'scan':
      return scan(state, step, now)
    case 'undo':
      return undo(state, step.scan, now)
    case 'erase_list':
      state.erasing[step.branch] = state.regs.flatMap((reg, index) => {
        const isComing = reg.status === 'confirmed' || reg.status === 'waitlisted'
        return reg.person === step.person && isComing && reg.at <= now ? [index] : []
      })
      return ''
    case 'erase_cancel':
      for (const index of state.erasing[step.branch] ?? []) {
        if (state.regs[index]?.person === step.person) leave(state, index)
      }
      return ''
    case 'erase_empty':
      delete state.erasing[step.branch]
      empty(state, step.person, now)
      return 'ok'
  }
}

function offer(state: State, { reg: index, to }: { reg: number; to: number }, now: number) {
  const reg = state.regs[index] as Reg
  if (reg.person === null || reg.status !== 'confirmed' || isLiving(state, to)) return false
  const lately = state.offers.filter(({ at }) => at > now - HOUR_MS)
  const tooMany = [
    lately.filter((one) => one.reg === index).length,
    lately.filter((one) => one.to === to).length,
  ].some((count) => count >= OFFERS_PER_HOUR)
  if (tooMany || state.offers.some((one) => one.reg === index && one.state === 'open')) return false
  state.offers.push({ reg: index, to, at: now, state: 'open' })
  return true
}

function takeOver(state: State, index: number): boolean {
  const taken = state.offers[index] as Offer
  const reg = state.regs[taken.reg] as Reg
  if (taken.state !== 'open' || reg.status !== 'confirmed' || isLiving(state, taken.to))
    return false
  taken.state = 'accepted'
  reg.person = taken.to
  reg.tickets++
  return true
}

type ScanStep = { reg: number; ticket: number; direction: Direction }

function scan(state: State, { reg: index, ticket, direction }: ScanStep, now: number): string {
  const reg = state.regs[index] as Reg
  if (reg.person === null) return 'revoked'
  if (!hasPlace(reg)) return reg.status
  if (ticket !== reg.tickets - 1) return 'revoked'
  const last = lastScan(state, index)
  if (last?.direction === direction) return 'already'
  const turn = direction === 'entry' ? Math.max((last?.turn ?? -1) + 1, 1) : (last?.turn ?? -1) + 1
  state.scans.push({ reg: index, direction, turn, at: now, isUndone: false })
  if (direction === 'entry') reg.status = 'attended'
  return 'ok'
}

function undo(state: State, index: number, now: number): string {
  const undone = state.scans[index] as Scan
  const reg = state.regs[undone.reg] as Reg
  // Nobody would hold the place that it gives back.
  if (reg.person === null) return 'not_found'
  if (undone.isUndone) return 'undone'
  if (now - undone.at > UNDO_MS) return 'too_late'
  if ((lastScan(state, undone.reg)?.turn ?? -1) > undone.turn) return 'gone_on'
  undone.isUndone = true
  const isIn = state.scans.some(
    (one) => one.reg === undone.reg && one.direction === 'entry' && !one.isUndone,
  )
  if (undone.direction === 'entry' && reg.status === 'attended' && !isIn) reg.status = 'confirmed'
  return 'ok'
}

function empty(state: State, person: number, before: number): void {
  const own = new Set(
    state.regs.flatMap((reg, index) => (reg.person === person && reg.at <= before ? [index] : [])),
  )
  for (const one of state.offers) {
    if (!own.has(one.reg) && !(one.to === person && one.at <= before)) continue
    if (one.state === 'open') one.state = 'withdrawn'
    one.to = null
  }
  for (const index of own) (state.regs[index] as Reg).person = null
}

/** The steps of a command, as others may come between them. */
export const stepsOf = (op: Op, branch = 0): Step[] =>
  op.kind === 'erase'
    ? (['erase_list', 'erase_cancel', 'erase_empty'] as const).map((kind) => ({
        ...{ kind, person: op.person, branch },
      }))
    : [op]

/** One line for each registration, by kind and number: what the database must say too. */
export const summaryOf = (state: State): string[] =>
  state.regs
    .map((reg, index) => ({ ...reg, last: lastScan(state, index)?.direction ?? '-' }))
    .toSorted((a, b) => a.type.localeCompare(b.type) || a.seq - b.seq)
    .map(({ type, seq, person, status, last, tickets }) =>
      [type, seq, person ?? 'erased', status, last, tickets].join(' '),
    )

/**
 * Whether the branches, run at once, came to the same as they would have in some order of their steps: each
 * answer, and what stands at the end.
 */
export function explains(
  start: State,
  branches: readonly { step: Step; now: number; answer: string }[][],
  end: readonly string[],
): boolean {
  const seen = new Set<string>()
  const wanted = end.join('\n')
  const go = (state: State, at: readonly number[]): boolean => {
    const key = `${at} ${JSON.stringify(state)}`
    if (seen.has(key)) return false
    seen.add(key)
    const isOver = branches.every((branch, index) => at[index] === branch.length)
    if (isOver) return summaryOf(state).join('\n') === wanted
    return branches.some((branch, index) => {
      const next = branch[at[index] as number]
      if (!next) return false
      const copy = structuredClone(state)
      if (take(copy, next.step, next.now) !== next.answer) return false
      return go(copy, at.with(index, (at[index] as number) + 1))
    })
  }
  return go(
    start,
    branches.map(() => 0),
  )
}
