import { randomBytes, randomUUID } from 'node:crypto'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { type MadeForum, madeSession } from '../../e2e/made-forum.ts'
import type { SubjectKind, Target } from '../../factories/rights/rights.ts'
import { newAddress } from '../../factories/rights/routes.ts'
import { FACT_SUBJECTS } from './fact-subjects.ts'
import { forumOf, holderOf, within } from './panel-forums.ts'
import { draftOf, edited, programmeRequest, timedPart } from './programme-subjects.ts'
import { RECORD_SUBJECTS, recorded } from './record-subjects.ts'
import { isWithin, type Make, only, type Subject, sha256, unlike } from './subject.ts'
import { memberOf, one, register, type World } from './world.ts'

/** A device that somebody signed in there, and what it is known by. */
async function device(world: World, forum: MadeForum): Promise<{ id: string; key: string }> {
  const key = randomBytes(32).toString('base64url')
  const { id } = await one(
    world,
    `with person as (
       insert into account (email, "emailNorm", locale) values ($3, $3, 'zh') returning id),
     role as (
       insert into forum_role ("accountId", "forumId", role) select id, $1, 'check_in' from person)
     insert into check_in_device ("forumId", "accountId", name, "keyHash") select $1, id, '南门', $2 from person returning id`,
    [forum.id, sha256(key), newAddress()],
  )
  return { id: id as string, key }
}

const entranceOf = async (world: World, { id }: MadeForum) =>
  (
    await one(world, 'select id from check_in_list where "forumId" = $1 and "sessionId" is null', [
      id,
    ])
  ).id as string

/** One's own forum's device, at the door of the forum that is asked for. */
async function openDoor(world: World, target: Target): Promise<Subject> {
  const { key } = await device(world, world.forums.own)
  return { params: { slug: forumOf(world, target).slug }, cookie: `gcf.device=${key}` }
}

/** As `openDoor`, with something of a forum in hand. */
const atDoor =
  (name: string, make: (world: World, forum: MadeForum) => Promise<string>) =>
  async (world: World, target: Target): Promise<Subject> => {
    const asked = forumOf(world, target)
    const holder = holderOf(world, target)
    const { params, cookie } = await openDoor(world, target)
    const list = target === 'none' ? randomUUID() : await entranceOf(world, asked)
    const id = holder ? await make(world, holder) : randomUUID()
    return { params: { ...params, list, [name]: id }, cookie }
  }

/** What the code on a ticket says; of `missing` it is signed for another forum, and there is no such ticket. */
const doorTicket: Make = async (world, target) => {
  const holder = holderOf(world, target)
  const { params, ...rest } = await atDoor('id', async (_, { id }) => id)(world, target)
  const ticket = holder && (await ticketOf(world, holder))
  const none = { ticketId: randomUUID(), forumId: world.forums.other.id, nonce: '0'.repeat(32) }
  return { params: { ...params, ticket: ticketToken(ticket ?? none) }, ...rest }
}

async function ticketOf(world: World, forum: MadeForum) {
  const { id } = await register(world, forum)
  const row = await one(world, 'select id, nonce from ticket where "registrationId" = $1', [id])
  return { ticketId: row.id as string, forumId: forum.id, nonce: row.nonce as string }
}

async function checkedIn(world: World, forum: MadeForum): Promise<string> {
  const { id } = await register(world, forum)
  const scan = await one(
    world,
    `with attended as (update registration set status = 'attended' where id = $1)
     insert into check_in ("listId", "registrationId", "deviceId", nonce, direction, turn, at, "receivedAt")
     values ($2, $1, $3, $4, 'entry', 1, now(), now()) returning id`,
    [id, await entranceOf(world, forum), (await device(world, forum)).id, randomUUID()],
  )
  return scan.id as string
}

async function failedLetter(world: World, forum: MadeForum): Promise<string> {
  const { id } = await register(world, forum)
  const letter = await one(
    world,
    `update mail_outbox set "failedAt" = now(), attempts = 12, "lastError" = '550 refused'
      where "registrationId" = $1 returning id`,
    [id],
  )
  return letter.id as string
}

/** What organisers name: of their forum, of another one, of none, and an id of another one at theirs. */
export const PANEL_SUBJECTS = {
  ...RECORD_SUBJECTS,
  ...FACT_SUBJECTS,
  forum: async (world, target) =>
    isWithin(target) ? null : only({ slug: forumOf(world, target).slug }),
  previewDay: async (world, target) =>
    isWithin(target) ? null : only({ slug: forumOf(world, target).slug, day: 'all' }),
  previewTab: async (world, target) =>
    isWithin(target) ? null : only({ slug: forumOf(world, target).slug, tab: 'overview' }),
  openDoor: async (world, target) => (isWithin(target) ? null : openDoor(world, target)),
  doorList: async (world, target) => {
    const holder = holderOf(world, target)
    const { params, cookie } = await openDoor(world, target)
    const list = holder ? await entranceOf(world, holder) : randomUUID()
    return { params: { ...params, list }, cookie }
  },
  doorTicket,
  door: atDoor('registrationId', async (world, forum) => (await register(world, forum)).id),
  checkIn: atDoor('checkIn', checkedIn),
  member: within('account', memberOf),
  device: within('device', async (world, forum) => (await device(world, forum)).id),
  registration: async (world, target) => {
    const holder = holderOf(world, target)
    const made = holder && (await register(world, holder))
    const { id, code } = made ?? { id: randomUUID(), code: 'XXXXXXXX' }
    return only({ slug: forumOf(world, target).slug, registration: id, code })
  },
  places: async (world, target) => {
    const holder = holderOf(world, target)
    const type =
      holder &&
      (await one(
        world,
        `select id, version from ticket_type where "forumId" = $1 and slug = 'online'`,
        [holder.id],
      ))
    const { id, version } = type ?? { id: randomUUID(), version: 1 }
    return only({ slug: forumOf(world, target).slug, ticketType: `${id}`, version: `${version}` })
  },
  // A number of another forum's draft is as good a number as any: there is no `foreign` one.
  draft: async (world, target) => {
    if (isWithin(target)) return null
    const { slug } = forumOf(world, target)
    const holder = holderOf(world, target)
    return only({ slug, mark: holder ? await draftOf(world, holder) : '1' })
  },
  programmeRequest: within('request', programmeRequest),
  edit: async (world, target, { accountId }) => {
    const holder = holderOf(world, target)
    const edit = holder ? await edited(world, holder, accountId) : '999999999'
    return only({ slug: forumOf(world, target).slug, edit })
  },
  facts: async (world, target) => {
    if (isWithin(target)) return null
    const holder = holderOf(world, target)
    const found = holder
      ? await one(world, 'select version from forum where id = $1', [holder.id])
      : { version: 1 }
    return only({ slug: forumOf(world, target).slug, version: `${found.version}` })
  },
  ownWords: async (world, target) => {
    if (isWithin(target)) return null
    const holder = holderOf(world, target)
    const found = holder
      ? await one(
          world,
          `select coalesce((select version from mail_template where "forumId" = $1 and kind = 'confirmed'), 0) as version`,
          [holder.id],
        )
      : { version: 0 }
    const { slug } = forumOf(world, target)
    return only({ slug, kind: 'confirmed', version: `${found.version}` })
  },
  room: within('room', async (world, forum) => {
    const { id } = await one(
      world,
      `insert into room (slug, "forumId", name, position, citations)
       values ($2, $1, '{"zh-Hans": "湿地厅"}', 0, '[]') returning id`,
      [forum.id, `room-${randomBytes(4).toString('hex')}`],
    )
    return id as string
  }),
  proposal: within('proposal', async (world, forum) => {
    const slug = await recorded('organisation')(world, forum)
    const { id } = await one(
      world,
      `insert into edition_proposal ("forumId", "organisationId", "participationRole", position, "asPrinted", titles)
       select $1, id, 'host', 0, '苇岸', '{}' from organisation where slug = $2 returning id`,
      [forum.id, slug],
    )
    return id as string
  }),
  print: within('job', async (world, forum) => {
    const fileKey = randomUUID()
    await world.keepFile(fileKey)
    const { id } = await one(
      world,
      `insert into print_job ("forumId", kind, state, choice, "choiceHash", locale, "fileKey", "sizeBytes", "createdAt", "endedAt")
       values ($1, 'badges', 'done', '{}', $2, 'zh', $3, 4, now(), now()) returning id`,
      [forum.id, sha256(fileKey), fileKey],
    )
    return id as string
  }),
  import: within('id', async (world, forum) => {
    // Each time another part: what is there already would not be new.
    const title = `湿地与城 ${randomBytes(4).toString('hex')}`
    const { id } = await one(
      world,
      `insert into import_batch ("forumId", kind, "fileName", hash, rows, plan)
       values ($1, 'session', '议程.csv', repeat('0', 64), $2, $3) returning id`,
      [
        forum.id,
        JSON.stringify([{ line: 2, cells: { kind: 'talk', 'title.zh-Hans': title } }]),
        JSON.stringify([
          {
            ...{ line: 2, name: title, slug: null, verdict: 'create', faults: [] },
            changes: {
              kind: { from: '', to: 'talk' },
              'slot0.precision': { from: '', to: 'unknown' },
              status: { from: '', to: 'scheduled' },
              'title.zh-Hans': { from: '', to: title },
            },
          },
        ]),
      ],
    )
    return id as string
  }),
  applied: within('id', async (world, forum) => {
    const { id } = await one(
      world,
      `insert into import_batch ("forumId", kind, state, "fileName", hash, plan, "decidedAt")
       values ($1, 'session', 'applied', '议程.csv', repeat('0', 64), '[]', now()) returning id`,
      [forum.id],
    )
    return id as string
  }),
  part: within(
    'session',
    (_, forum) => madeSession(forum, '湿地', 10),
    () => unlike('made-00000000'),
  ),
  timedPart: within('session', timedPart, () => unlike('made-00000000')),
  failedLetter: async (world, target) => {
    if (isWithin(target)) return null
    const holder = holderOf(world, target)
    return only({ id: holder ? await failedLetter(world, holder) : randomUUID() })
  },
} satisfies Partial<Record<SubjectKind, Make>>
