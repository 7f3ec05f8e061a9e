import { randomUUID } from 'node:crypto'
import { checkIn } from '#lib/domain/check-ins/mutations.ts'
import type { DoorScope } from '#lib/domain/check-ins/types.ts'
import { undoCheckIn } from '#lib/domain/check-ins/undoing/mutations.ts'
import { erasePerson } from '#lib/domain/privacy/erasure/mutations.ts'
import {
  acceptHandover,
  offerHandover,
  withdrawHandover,
} from '#lib/domain/registrations/handovers/mutations.ts'
import { cancelRegistration, changeCapacity } from '#lib/domain/registrations/waitlist/mutations.ts'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { db } from '#lib/platform/db.ts'
import { entrance, makeDevice } from '#tests/integration/check-ins/door.ts'
import { freshSample, register } from '../sample.ts'
import type { Op } from './model.ts'

const emailOf = (person: number) => `reed-model-${person}@example.com`

type Row = {
  id: string
  email: string
  isErased: boolean
  type: string
  status: string
  seq: number
  last: string | null
  tickets: number
  ticket: string | null
  nonce: string | null
}

/** The portal itself under the commands of the model; numbers of the model are kept as ids here. */
export class Real {
  readonly #scope: DoorScope
  readonly #list: string
  readonly #types: Record<string, string>
  readonly #regs: string[] = []
  readonly #offers: string[] = []
  readonly #scans: string[] = []
  /** What the codes of each registration's tickets say, in the order in which it had them. */
  readonly #tokens = new Map<string, string[]>()

  private constructor(scope: DoorScope, list: string, types: Record<string, string>) {
    this.#scope = scope
    this.#list = list
    this.#types = types
  }

  static async begin(capacity: number): Promise<Real> {
    await freshSample()
    const types = await db.ticketType.findMany({ where: { forum: { slug: 'sample' } } })
    for (const { id } of types)
      await db.ticketType.update({ where: { id }, data: { capacity, grandfathered: 0 } })
    const ids = Object.fromEntries(types.map(({ slug, id }) => [slug, id]))
    return new Real(await makeDevice(1), await entrance(), ids)
  }

  /** Carries a command out and says what it was answered with, in the words of the model. */
  async run(op: Op, at: number): Promise<string> {
    const now = new Date(at)
    const actor = 'public'
    const reg = 'reg' in op ? (this.#regs[op.reg] as string) : ''
    switch (op.kind) {
      case 'register': {
        const { person, type: ticketType } = op
        const result = await register(`model-${person}`, { ticketType }, now)
        if (!result.ok) return 'no'
        this.#regs.push(result.value.registrationId)
        return result.value.answer.status
      }
      case 'cancel':
        return word(await cancelRegistration({ registrationId: reg, actor, now }))
      case 'capacity': {
        const ticketTypeId = this.#types[op.type] as string
        return word(await changeCapacity({ ticketTypeId, capacity: op.to, actor, now }))
      }
      case 'offer': {
        const input = { name: `荻花${op.to}`, email: emailOf(op.to), locale: 'zh' as const }
        const result = await offerHandover({ registrationId: reg, input, actor, now })
        if (result.ok) this.#offers.push(result.value.handoverId)
        return word(result)
      }
      case 'take': {
        const handoverId = this.#offers[op.offer] as string
        const input = {
          ...{ name: '荻花', phone: null, organisation: null, locale: 'zh' as const },
          ...{ answers: {}, consents: ['privacy'] },
        }
        return word(await acceptHandover({ handoverId, input, actor, now }))
      }
      case 'withdraw':
        return word(await withdrawHandover({ registrationId: reg, actor, now }))
      case 'scan': {
        const token = this.#tokens.get(reg)?.[op.ticket] as string
        const { direction } = op
        const scan = {
          listId: this.#list,
          direction,
          subject: { token },
          nonce: randomUUID(),
          at: now,
        }
        const answer = await checkIn({ scope: this.#scope, scan, now })
        if (answer?.outcome === 'ok') this.#scans.push(answer.checkInId)
        return answer?.outcome === 'refused' ? answer.reason : (answer?.outcome ?? 'no list')
      }
      case 'undo': {
        const { forumId, actor: by } = this.#scope
        const checkInId = this.#scans[op.scan] as string
        const result = await undoCheckIn({ forumId, checkInId, actor: by, now })
        return result.ok ? 'ok' : result.reason
      }
      case 'erase':
        return word(await erasePerson({ emailNorm: emailOf(op.person), actor, now }))
    }
  }

  /** One line for each registration, as the model writes them. Learns of new tickets. */
  async summary(): Promise<string[]> {
    const rows = await db.$queryRaw<Row[]>`
      SELECT r.id, r."emailNorm" AS email, r."erasedAt" IS NOT NULL AS "isErased", type.slug AS type, r.status, r.seq,
             (SELECT direction::text FROM check_in AS scan
               WHERE scan."registrationId" = r.id AND NOT scan."isRepeat" AND scan."undoneAt" IS NULL
               ORDER BY turn DESC LIMIT 1) AS last,
             (SELECT count(*)::int FROM ticket WHERE "registrationId" = r.id) AS tickets,
             ticket.id AS ticket, ticket.nonce
        FROM registration AS r JOIN ticket_type AS type ON type.id = r."ticketTypeId"
        LEFT JOIN ticket ON ticket."registrationId" = r.id AND ticket."revokedAt" IS NULL
       ORDER BY type.slug, r.seq`
    return rows.map((row) => {
      this.#learn(row)
      const person = row.isErased ? 'erased' : /-model-(\d+)@/.exec(row.email)?.[1]
      const { type, seq, status, last, tickets } = row
      return [type, seq, person, status, last ?? '-', tickets].join(' ')
    })
  }

  #learn({ id, ticket, nonce }: Row): void {
    if (!ticket || !nonce) return
    const token = ticketToken({ ticketId: ticket, forumId: this.#scope.forumId, nonce })
    const known = this.#tokens.get(id) ?? []
    if (known.at(-1) !== token) this.#tokens.set(id, [...known, token])
  }
}

const word = ({ ok }: { ok: boolean }) => (ok ? 'ok' : 'no')
