import {
  askList,
  askLive,
  DoorEnded,
  type Sent,
  sendScans,
} from '#components/check-ins/offline/door-calls.ts'
import {
  type Difference,
  DoorStorage,
  type KeptList,
} from '#components/check-ins/offline/door-storage.ts'
import { listedId, openBox } from '#components/check-ins/offline/ticket-box.ts'
import { clockAt, judgeAlone } from '#lib/domain/check-ins/offline/policy.ts'
import type {
  ListedStanding,
  ListedTicket,
  LocalReply,
  LocalScan,
} from '#lib/domain/check-ins/offline/types.ts'
import type { DoorReply } from '#lib/domain/check-ins/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

type Direction = LocalScan['direction']

export type DoorHold = { slug: string; listId: string; locale: Locale; deviceId: string }

export type DoorState = {
  /** What this phone needs without a network is kept in it. */
  isReady: boolean
  isReachable: boolean
  isEnded: boolean
  isSending: boolean
  /** Scans that are not sent yet. */
  waiting: number
  /** Of which time the list is, HH:MM, and how many tickets are on it. */
  list: { at: string; tickets: number } | null
  count: { arrived: string; inside: string; expected: string } | null
  differences: readonly (Difference & { clock: string })[]
}

export const AT_FIRST: DoorState = {
  ...{ isReady: false, isReachable: true, isEnded: false, isSending: false },
  ...{ waiting: 0, list: null, count: null, differences: [] },
}

const ASK_EVERY_MS = 3_000
const LIST_EVERY_MS = 10 * 60_000
/** As many as the route takes at once. */
const BATCH = 100

/**
 * The door of one browser at one list: asks for news every few seconds, keeps what is needed to judge
 * without a network, judges then, and sends what was scanned as soon as it can.
 */
export class DoorKeeper {
  readonly #hold: DoorHold
  readonly #listeners = new Set<() => void>()
  #state = AT_FIRST
  #storage: DoorStorage | null = null
  #list: KeptList | null = null
  #tickets = new Map<string, ListedTicket>()
  #standings = new Map<string, ListedStanding>()
  #scans = new Map<string, LocalScan>()
  #differences: Difference[] = []
  #cursor: string | undefined
  #skewMs = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsking = false
  #isStopped = true

  constructor(hold: DoorHold) {
    this.#hold = hold
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly state = () => this.#state

  start(): void {
    this.#isStopped = false
    addEventListener('online', this.#ask)
    addEventListener('offline', this.unreachable)
    addEventListener('visibilitychange', this.#ask)
    void this.#begin()
  }

  stop(): void {
    this.#isStopped = true
    removeEventListener('online', this.#ask)
    removeEventListener('offline', this.unreachable)
    removeEventListener('visibilitychange', this.#ask)
    clearTimeout(this.#timer)
    this.#storage?.close()
    this.#storage = null
  }

  /** Remembers what the server has answered to a code, so that this phone knows it without a network. */
  async note(scan: { token: string; nonce: string; direction: Direction }, reply: DoorReply) {
    if (reply.kind !== 'ok' && reply.kind !== 'already') return
    const ticket = await listedId(scan.token)
    const rest = { said: reply.kind, isTried: true, isSent: true, token: null }
    await this.#keep({ ...this.#scanOf(ticket, scan.nonce, scan.direction), ...rest })
  }

  /** Judges a code by itself, and keeps the scan to be sent. */
  async judge(
    scan: { token: string; nonce: string; direction: Direction },
    isTried: boolean,
  ): Promise<LocalReply> {
    const { token, nonce, direction } = scan
    const id = await listedId(token)
    const own = [...this.#scans.values()].filter(
      ({ ticket, list }) => ticket === id && list === this.#hold.listId,
    )
    const [ticket, standing] = [this.#tickets.get(id), this.#standings.get(id)]
    // Without a list nothing is known, not even the forum: everything is judged later.
    const verdict = this.#list
      ? judgeAlone(token, direction, { forum: this.#list.forum, ticket, standing, own })
      : ({ kind: 'unknown' } as const)
    const made = this.#scanOf(id, nonce, direction)
    if (verdict.kind !== 'refused') {
      await this.#keep({ ...made, token, said: verdict.kind, isTried, isSent: false })
    }
    const at = verdict.kind === 'already' ? verdict.at : made.at
    return {
      ...{ kind: 'local', nonce, nextNonce: crypto.randomUUID(), verdict, direction },
      guest: ticket?.box ? await openBox(token, ticket.box) : null,
      at: this.#clock(at),
      isUndoable: !isTried && verdict.kind !== 'refused',
    }
  }

  /** Takes a scan back that has not left this phone; false once it may have. */
  async takeBack(nonce: string): Promise<boolean> {
    const scan = this.#scans.get(nonce)
    if (!scan || scan.isTried) return false
    this.#scans.delete(nonce)
    await this.#storage?.dropScan(nonce)
    this.#say({})
    return true
  }

  readonly unreachable = () => this.#say({ isReachable: false })

  readonly sendNow = () => {
    clearTimeout(this.#timer)
    void this.#askAndSend()
  }

  async forgetDifferences(): Promise<void> {
    this.#differences = []
    await this.#storage?.forgetDifferences()
    this.#say({})
  }

  /** This browser is no device any more. */
  async end(): Promise<void> {
    this.#scans.clear()
    this.#tickets.clear()
    this.#standings.clear()
    this.#list = null
    this.#differences = []
    await this.#storage?.wipe()
    this.#say({ isEnded: true, isReady: false, list: null })
  }

  async #begin(): Promise<void> {
    const { slug, deviceId, listId } = this.#hold
    try {
      this.#storage = await DoorStorage.open({ slug, deviceId })
      for (const scan of await this.#storage.scans()) this.#scans.set(scan.nonce, scan)
      this.#differences = await this.#storage.differences()
      const list = await this.#storage.list(listId)
      if (list) this.#take(list, await this.#storage.standings(listId))
    } catch {
      // A private window, or no room: the door works, with a network only.
    }
    this.#say({})
    this.#ask()
  }

  readonly #ask = () => {
    clearTimeout(this.#timer)
    if (this.#isStopped || this.#state.isEnded || document.visibilityState === 'hidden') return
    void this.#askAndSend().finally(() => {
      clearTimeout(this.#timer)
      if (!this.#isStopped) this.#timer = setTimeout(this.#ask, ASK_EVERY_MS)
    })
  }

  async #askAndSend(): Promise<void> {
    if (this.#isAsking || this.#state.isEnded) return
    this.#isAsking = true
    try {
      const { asOf, standings, ...count } = await askLive(this.#hold, this.#cursor)
      this.#cursor = asOf
      this.#skewMs = new Date(asOf).getTime() - Date.now()
      for (const one of standings) this.#standings.set(one.id, one)
      await this.#storage?.keepStandings(this.#hold.listId, standings)
      this.#say({ isReachable: true, count })
      await this.#send()
      await this.#renewList()
    } catch (error) {
      if (error instanceof DoorEnded) await this.end()
      else this.unreachable()
    } finally {
      this.#isAsking = false
      this.#say({ isSending: false })
    }
  }

  async #send(): Promise<void> {
    for (;;) {
      const batch = this.#unsent().slice(0, BATCH)
      if (batch.length === 0) return
      this.#say({ isSending: true })
      for (const scan of batch) await this.#keep({ ...scan, isTried: true })
      const answers = await sendScans(this.#hold, batch, this.#now())
      for (const answer of answers) await this.#settle(answer)
      if (answers.length === 0) return
    }
  }

  async #settle({ nonce, reply }: Sent): Promise<void> {
    const scan = this.#scans.get(nonce)
    if (!scan || scan.isSent) return
    if (isDifferent(scan, reply)) {
      this.#differences.push({ nonce, at: scan.at, reply })
      const bare = reply && { ...reply, guest: null }
      await this.#storage?.keepDifference({ nonce, at: scan.at, reply: bare as typeof reply })
    }
    const said = reply?.kind === 'ok' || reply?.kind === 'already' ? reply.kind : 'refused'
    await this.#keep({ ...scan, token: null, isSent: true, said })
  }

  async #renewList(): Promise<void> {
    const { listId } = this.#hold
    const ageMs = this.#now().getTime() - new Date(this.#list?.asOf ?? 0).getTime()
    if (!this.#storage || ageMs < LIST_EVERY_MS) return
    // What was sent before the list was asked for is on it.
    const sent = [...this.#scans.values()].filter(({ isSent, list }) => isSent && list === listId)
    const { standings, ...rest } = await askList(this.#hold)
    const list = { ...rest, list: listId, skewMs: this.#skewMs }
    await this.#storage.keepList(list, standings)
    this.#take(list, standings)
    for (const { nonce } of sent) {
      this.#scans.delete(nonce)
      await this.#storage.dropScan(nonce)
    }
    this.#say({})
  }

  #take(list: KeptList, standings: readonly ListedStanding[]): void {
    this.#list = list
    this.#skewMs ||= list.skewMs
    this.#cursor = this.#cursor ?? list.asOf
    this.#tickets = new Map(list.tickets.map((one) => [one.id, one]))
    this.#standings = new Map(standings.map((one) => [one.id, one]))
  }

  async #keep(scan: LocalScan): Promise<void> {
    this.#scans.set(scan.nonce, scan)
    await this.#storage?.keepScan(scan)
    this.#say({})
  }

  #unsent(): LocalScan[] {
    return [...this.#scans.values()]
      .filter(({ isSent }) => !isSent)
      .toSorted((a, b) => a.at.localeCompare(b.at))
  }

  #scanOf(ticket: string, nonce: string, direction: Direction) {
    return { ticket, nonce, direction, list: this.#hold.listId, at: this.#now().toISOString() }
  }

  #now(): Date {
    return new Date(Date.now() + this.#skewMs)
  }

  #clock(at: string): string {
    const own = -new Date(at).getTimezoneOffset()
    return clockAt(at, this.#list?.offsetMinutes ?? own)
  }

  #say(news: Partial<DoorState>): void {
    this.#state = {
      ...this.#state,
      isReady: this.#list !== null,
      waiting: this.#unsent().length,
      list: this.#list && { at: this.#clock(this.#list.asOf), tickets: this.#list.tickets.length },
      differences: this.#differences.map((one) => ({ ...one, clock: this.#clock(one.at) })),
      ...news,
    }
    for (const listener of this.#listeners) listener()
  }
}

/** Whether the people at the door must hear of it: they have said something else. */
function isDifferent(scan: LocalScan, reply: Sent['reply']): boolean {
  if (!reply || reply.kind === 'refused') return true
  return reply.kind === 'already' && scan.said !== 'already'
}
