import { randomBytes, randomUUID } from 'node:crypto'
import type { MadeForum } from '../../e2e/made-forum.ts'
import type { SubjectKind } from '../../factories/rights/rights.ts'
import { forumOf, holderOf, within } from './panel-forums.ts'
import { isWithin, type Make, only, sha256, unlike } from './subject.ts'
import { one, type World } from './world.ts'

const agreementSlug = () => `agreement-${randomBytes(6).toString('hex')}`

/** Somebody, or something, that this forum entered into the record: the slug. */
export const recorded =
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

/** A document that this forum entered: the slug. */
async function recordedSource(world: World, forum: MadeForum): Promise<string> {
  const slug = `made-${randomBytes(4).toString('hex')}`
  await one(
    world,
    `with made as (
       insert into source (slug, title, script, "updatedAt") values ($2, '{"zh-Hans": "苇岸报"}', 'hans', now()) returning id)
     insert into audit (event, "forumId", "subjectId", actor, details)
     select 'source.created', $1, id, 'system', '{}' from made returning "subjectId" as id`,
    [forum.id, slug],
  )
  return slug
}

/** A city that this forum entered: the slug. */
async function recordedCity(world: World, forum: MadeForum): Promise<string> {
  const slug = `made-${randomBytes(4).toString('hex')}`
  await one(
    world,
    `with made as (
       insert into city (slug, name, country, citations, "updatedAt")
       values ($2, jsonb_build_object('zh-Hans', '苇岸城' || $2), 'CN', '[]', now()) returning id)
     insert into audit (event, "forumId", "subjectId", actor, details)
     select 'city.created', $1, id, 'system', '{}' from made returning "subjectId" as id`,
    [forum.id, slug],
  )
  return slug
}

/** The second of two outcomes that this forum has: the slug. */
async function recordedOutcome(world: World, forum: MadeForum): Promise<string> {
  const [first, second] = [1, 2].map(() => `made-${randomBytes(4).toString('hex')}`)
  await one(
    world,
    `insert into outcome (slug, "forumId", kind, title, "titleAsPrinted", verb, "verbAsPrinted", position, citations, "updatedAt")
     select slug, $1, 'report', '{"zh-Hans": "苇岸"}', '苇岸', '{"zh-Hans": "启动"}', '启动',
            1000000 + (slug = $3)::int, '[]', now() from unnest(array[$2, $3]) as made (slug) returning id`,
    [forum.id, first, second],
  )
  return second as string
}

/** The second of two figures that this forum has: the slug. */
async function recordedFigure(world: World, forum: MadeForum): Promise<string> {
  const [first, second] = [1, 2].map(() => `made-${randomBytes(4).toString('hex')}`)
  await one(
    world,
    `insert into figure (slug, "forumId", label, value, "asPrinted", position, citations, "updatedAt")
     select slug, $1, '{"zh-Hans": "苇荡面积"}', 12, '12公顷', 1000000 + (slug = $3)::int, '[]', now()
       from unnest(array[$2, $3]) as made (slug) returning id`,
    [forum.id, first, second],
  )
  return second as string
}

/** The second of two plans that this forum has: the slug. */
async function recordedMilestone(world: World, forum: MadeForum): Promise<string> {
  const [first, second] = [1, 2].map(() => `made-${randomBytes(4).toString('hex')}`)
  await one(
    world,
    `insert into milestone (slug, "forumId", kind, title, position, citations, "updatedAt")
     select slug, $1, 'plan', '{"zh-Hans": "苇岸一期"}', 1000000 + (slug = $3)::int, '[]', now()
       from unnest(array[$2, $3]) as made (slug) returning id`,
    [forum.id, first, second],
  )
  return second as string
}

/** A larger event that this forum entered: the slug. */
async function recordedUmbrella(world: World, forum: MadeForum): Promise<string> {
  const slug = `made-${randomBytes(4).toString('hex')}`
  await one(
    world,
    `with made as (
       insert into umbrella (slug, name, citations, "updatedAt")
       values ($2, jsonb_build_object('zh-Hans', '苇岸会' || $2), '[]', now()) returning id)
     insert into audit (event, "forumId", "subjectId", actor, details)
     select 'umbrella.created', $1, id, 'system', '{}' from made returning "subjectId" as id`,
    [forum.id, slug],
  )
  return slug
}

/** An alliance whose body this forum entered: the slug of both. */
async function recordedAlliance(world: World, forum: MadeForum): Promise<string> {
  const slug = await recorded('organisation')(world, forum)
  await one(
    world,
    `insert into alliance (slug, "organisationId", description, citations, "updatedAt")
     select slug, id, '{"zh-Hans": "苇岸之盟"}', '[]', now() from organisation where slug = $1 returning id`,
    [slug],
  )
  return slug
}

/** The second of two hosts of this forum, whose body nobody else has. */
async function hosting(world: World, forum: MadeForum) {
  const first = await recorded('organisation')(world, forum)
  const second = await recorded('organisation')(world, forum)
  const rows = await one(
    world,
    `with made as (
       insert into participation ("organisationId", "forumId", role, position, "asPrinted", citations, "updatedAt")
       select id, $1, 'host', 1000000 + (slug = $3)::int, '苇岸', '[]', now() from organisation where slug in ($2, $3)
       returning id, position)
     select id from made order by position desc limit 1`,
    [forum.id, first, second],
  )
  return { participation: rows.id as string, organisation: second }
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

/** What organisers name of the record: people, bodies, their pictures and roles, agreements. */
export const RECORD_SUBJECTS = {
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
  unplacedBody: async (world, target) => {
    // Bodies are everybody's: another forum's own are none.
    if (isWithin(target)) return null
    const organisation = await recorded('organisation')(world, world.forums.own)
    return only({ slug: forumOf(world, target).slug, organisation })
  },
  participation: async (world, target) => {
    const holder = holderOf(world, target)
    const missing = { participation: randomUUID(), organisation: unlike('made-00000000') }
    const made = holder ? await hosting(world, holder) : missing
    return only({ slug: forumOf(world, target).slug, ...made })
  },
  futureAlliance: async (world, target) => {
    // Which bodies can be chosen is of the form, not of the gate.
    if (isWithin(target)) return null
    const holder = holderOf(world, target)
    const missing = unlike('made-00000000')
    const organisation = holder ? await recorded('organisation')(world, holder) : missing
    return only({ slug: forumOf(world, target).slug, organisation })
  },
  recordedAlliance: within('alliance', recordedAlliance, () => unlike('made-00000000')),
  recordedCity: within('city', recordedCity, () => unlike('made-00000000')),
  recordedSource: within('source', recordedSource, () => unlike('made-00000000')),
  recordedOutcome: within('outcome', recordedOutcome, () => unlike('made-00000000')),
  recordedFigure: within('figure', recordedFigure, () => unlike('made-00000000')),
  recordedMilestone: within('milestone', recordedMilestone, () => unlike('made-00000000')),
  recordedUmbrella: within('umbrella', recordedUmbrella, () => unlike('made-00000000')),
  twoPeople: two('person'),
  twoOrganisations: two('organisation'),
  merged: async (world, target) => {
    const holder = holderOf(world, target)
    const made = holder && (await merged(world, holder))
    const { person, edit } = made ?? { person: unlike('made-00000000'), edit: '999999999' }
    return only({ slug: forumOf(world, target).slug, person, edit })
  },
} satisfies Partial<Record<SubjectKind, Make>>
