import { randomBytes, randomUUID } from 'node:crypto'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { type MadeForum, madeSession } from '../../e2e/made-forum.ts'
import type { SubjectKind, Target } from '../../factories/rights/rights.ts'
import { newAddress } from '../../factories/rights/routes.ts'
import { draftOf, edited, programmeRequest } from './programme-subjects.ts'
import { isWithin, type Make, only, type Subject, sha256, unlike } from './subject.ts'
import { memberOf, one, register, type World } from './world.ts'

const agreementSlug = () => `agreement-${randomBytes(6).toString('hex')}`

/** The forum that is asked for. */
function forumOf({ forums }: World, target: Target): MadeForum {
  if (target === 'none') return { id: randomUUID(), slug: unlike(forums.other.slug) }
  return target === 'other' ? forums.other : forums.own
}

/** The forum whose record is named: another one's where an own address names a foreign id. */
function holderOf(world: World, target: Target): MadeForum | null {
  if (target === 'none' || target === 'missing') return null
  return target === 'own' ? world.forums.own : world.forums.other
}

/** A record of a forum, as `name` in the parameters beside the forum's slug. */
const within =
  (
    name: string,
    make: (world: World, forum: MadeForum) => Promise<string>,
    missing: () => string = randomUUID,
  ): Make =>
  async (world, target) => {
    const holder = holderOf(world, target)
    const id = holder ? await make(world, holder) : missing()
    return only({ slug: forumOf(world, target).slug, [name]: id })
  }

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

/** Somebody, or something, that this forum entered into the record: the slug. */
const recorded =
  (noun: 'person' | 'organisation') =>
  async (world: World, forum: MadeForum): Promise<string> => {
    const slug = `made-${randomBytes(4).toString('hex')}`
    const kind = noun === 'organisation' ? ['kind, ', `'company', `] : ['', '']
    await one(
      world,
      `with made as (
         insert into ${noun} (slug, name, ${kind[0]}citations, "updatedAt")
         values ($2, '{"zh-Hans": "苇岸"}', ${kind[1]}'[]', now()) returning id)
       insert into audit (event, "forumId", "subjectId", actor, details)
       select '${noun}.created', $1, id, 'system', '{}' from made returning "subjectId" as id`,
      [forum.id, slug],
    )
    return slug
  }

async function enteredAgreement(world: World, forum: MadeForum): Promise<string> {
  const slug = agreementSlug()
  await one(
    world,
    `insert into agreement (slug, kind, "kindAsPrinted", title, "forumId", placement, "partyForm", citations, state, "updatedAt")
     values ($2, 'memorandum', '备忘录', '{"zh-Hans": "湿地旧约"}', $1, 'at_forum', 'bilateral', '[]', 'drafted', now()) returning id`,
    [forum.id, slug],
  )
  return slug
}

/** A PDF of an agreement: its id. */
export async function documentOf(world: World, agreement: string): Promise<string> {
  const id = randomUUID()
  await one(
    world,
    `insert into agreement_file (id, "agreementId", title, name, "sizeBytes", sha256)
     select $2, id, '{"zh-Hans": "协议全文"}', '协议.pdf', 4, $3 from agreement where slug = $1 returning id`,
    [agreement, id, sha256('plan')],
  )
  await world.keepFile(id)
  return id
}

/** A photograph of somebody of the record, as readers ask for it: the hash of its bytes. */
export async function photograph(world: World, person: string) {
  const sha = sha256(randomUUID())
  const { picture, file } = await one(
    world,
    `with made as (
       insert into picture ("personId", credit, permission)
       select id, '{"zh-Hans": "本人提供"}', '本人同意' from person where slug = $1
       on conflict ("personId") do update set version = picture.version + 1 returning id)
     insert into picture_file (id, "pictureId", width, height, "sizeBytes", sha256)
     select gen_random_uuid(), id, 192, 192, 4, $2 from made returning "pictureId" as picture, id as file`,
    [person, sha],
  )
  await world.keepFile(file as string)
  return { picture: picture as string, sha }
}

/** Two that may be one: the other is of another forum where an own address names a foreign one. */
const two =
  (noun: 'person' | 'organisation'): Make =>
  async (world, target) => {
    const make = recorded(noun)
    const asked = target === 'other' ? world.forums.other : world.forums.own
    const holder = holderOf(world, target)
    const missing = unlike('made-00000000')
    const own = target === 'none' ? missing : await make(world, asked)
    // Another name than that of the first: the two are told apart in what comes back.
    const other = holder ? await make(world, holder) : missing.replaceAll('x', 'y')
    return only({ slug: forumOf(world, target).slug, [noun]: own, other })
  }

/** Somebody into whom another was merged, and the number of that merger. */
async function merged(world: World, forum: MadeForum) {
  const [kept, lost] = [
    await recorded('person')(world, forum),
    await recorded('person')(world, forum),
  ]
  const { id } = await one(
    world,
    `with stays as (select id from person where slug = $2),
     goes as (
       update person set "mergedIntoId" = (select id from stays), "retiredAt" = now() where slug = $3
       returning id, slug, version)
     insert into audit (event, "forumId", "subjectId", actor, details)
     select 'person.merged', $1, stays.id, 'system', jsonb_build_object('version', 1, 'changes', '{}'::jsonb, 'merger',
              jsonb_build_object('lost', jsonb_build_object('id', goes.id, 'slug', goes.slug, 'version', goes.version),
                'version', 1, 'moved', '[]'::jsonb, 'dropped', '[]'::jsonb, 'drafts', '[]'::jsonb,
                'aliases', '{"before": []}'::jsonb))
       from stays, goes returning id`,
    [forum.id, kept, lost],
  )
  return { person: kept, edit: `${id}` }
}

/** What organisers name: of their forum, of another one, of none, and an id of another one at theirs. */
export const PANEL_SUBJECTS = {
  forum: async (world, target) =>
    isWithin(target) ? null : only({ slug: forumOf(world, target).slug }),
  previewDay: async (world, target) =>
    isWithin(target) ? null : only({ slug: forumOf(world, target).slug, day: 'all' }),
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
  enteredAgreement: within(
    'agreement',
    enteredAgreement,
    // As long as one that is there: a longer address makes another page of bytes.
    agreementSlug,
  ),
  agreementFile: async (world, target) => {
    const holder = holderOf(world, target)
    const { slug } = forumOf(world, target)
    if (!holder) return only({ slug, agreement: agreementSlug(), id: randomUUID() })
    const agreement = await enteredAgreement(world, holder)
    return only({ slug, agreement, id: await documentOf(world, agreement) })
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
  recordedPerson: within('person', recorded('person'), () => unlike('made-00000000')),
  recordedOrganisation: within('organisation', recorded('organisation'), () =>
    unlike('made-00000000'),
  ),
  pictured: async (world, target) => {
    const holder = holderOf(world, target)
    const person = holder ? await recorded('person')(world, holder) : unlike('made-00000000')
    const picture = holder ? (await photograph(world, person)).picture : randomUUID()
    return only({ slug: forumOf(world, target).slug, person, picture })
  },
  twoPeople: two('person'),
  twoOrganisations: two('organisation'),
  merged: async (world, target) => {
    const holder = holderOf(world, target)
    const made = holder && (await merged(world, holder))
    const { person, edit } = made ?? { person: unlike('made-00000000'), edit: '999999999' }
    return only({ slug: forumOf(world, target).slug, person, edit })
  },
  failedLetter: async (world, target) => {
    if (isWithin(target)) return null
    const holder = holderOf(world, target)
    return only({ id: holder ? await failedLetter(world, holder) : randomUUID() })
  },
} satisfies Partial<Record<SubjectKind, Make>>
