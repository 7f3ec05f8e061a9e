import { randomBytes, randomUUID } from 'node:crypto'
import { handoverToken, registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { sealedId } from '#lib/platform/sealed-id.ts'
import type { Params, SubjectKind, Target } from '../../factories/rights/rights.ts'
import { newAddress } from '../../factories/rights/routes.ts'
import { PANEL_SUBJECTS } from './panel-subjects.ts'
import { documentOf, photograph } from './record-subjects.ts'
import { isWithin, type Make, only, sha256, unlike } from './subject.ts'
import { one, type Registration, register, registrationOf, type World } from './world.ts'

/** Of the record: published, hidden, and never recorded. */
const recorded =
  (
    table: string,
    slugs: readonly [own: string, other: string],
    hide = '"retiredAt" = now()',
  ): Make =>
  async ({ client }, target) => {
    if (target === 'own') return only({ slug: slugs[0] })
    if (target === 'none') return only({ slug: unlike(slugs[1]) })
    if (target !== 'other') return null
    await client.query(`update ${table} set ${hide} where slug = $1`, [slugs[1]])
    return only({ slug: slugs[1] })
  }

const tokenOf = ({ id, linkVersion }: Registration) => registrationToken({ id, linkVersion })

/** A registration and what opens it; of `other` the link has ended, of `none` there never was one. */
async function linked(
  world: World,
  target: Target,
  set?: string,
): Promise<{ registration: Registration | null; params: Params }> {
  if (target === 'none') {
    const id = randomUUID()
    return { registration: null, params: { token: registrationToken({ id, linkVersion: 1 }) } }
  }
  const registration = await register(world, world.forums.own)
  const token = tokenOf(registration)
  if (set)
    await world.client.query(`update registration set ${set} where id = $1`, [registration.id])
  if (target === 'other') {
    await world.client.query('update registration set "linkVersion" = 2 where id = $1', [
      registration.id,
    ])
  }
  return { registration, params: { token, registration: registration.id } }
}

const link =
  (set?: string): Make =>
  async (world, target) =>
    isWithin(target) ? null : only((await linked(world, target, set)).params)

/** Something that hangs on a registration: of `foreign` it hangs on somebody else's. */
const linkedPart =
  (name: string, partOf: (world: World, registration: Registration) => Promise<string>): Make =>
  async (world, target) => {
    const { registration, params } = await linked(world, isWithin(target) ? 'own' : target)
    const holder = target === 'foreign' ? await register(world, world.forums.other) : registration
    const isMissing = target === 'missing' || target === 'none' || !holder
    return only({ ...params, [name]: isMissing ? randomUUID() : await partOf(world, holder) })
  }

async function fileOf(world: World, { id }: Registration): Promise<string> {
  const made = await one(
    world,
    `insert into uploaded_file ("forumId", "registrationId", name, "mediaType", "sizeBytes", sha256)
     select "forumId", id, 'plan.pdf', 'application/pdf', 4, $2 from registration where id = $1 returning id`,
    [id, sha256('plan')],
  )
  const question = `file-${randomBytes(4).toString('hex')}`
  await world.client.query(
    `with asked as (
       insert into question ("forumId", slug, kind, label, position)
       select "forumId", $2, 'file', '{"zh-Hans": "计划"}', 9 from registration where id = $1 returning id)
     insert into answer ("registrationId", "questionId", value, "fileId") select $1, asked.id, '"plan.pdf"', $3 from asked`,
    [id, question, made.id],
  )
  await world.keepFile(made.id as string)
  return made.id as string
}

async function offeredHandover(world: World, registrationId: string): Promise<string> {
  const email = newAddress()
  const { id } = await one(
    world,
    `insert into handover ("registrationId", name, email, "emailNorm", locale, "expiresAt")
     values ($1, '荻花', $2, $2, 'zh', now() + interval '1 day') returning id`,
    [registrationId, email],
  )
  return id as string
}

/** A code and link, or a set-up link, that nobody has used. */
async function challenge(world: World, purpose: 'sign_in' | 'set_up'): Promise<string> {
  const { id } = await one(
    world,
    `insert into sign_in_challenge (purpose, email, "emailNorm", locale, "expiresAt")
     values ($1::"ChallengePurpose", $2, $2, 'zh', now() + interval '10 minutes') returning id`,
    [purpose, newAddress()],
  )
  return id as string
}

/** The token of a challenge; of `other` it is of the other kind of link. */
const sealedChallenge =
  (purpose: 'sign_in' | 'set_up'): Make =>
  async (world, target) => {
    if (isWithin(target)) return null
    const version = (purpose === 'sign_in') === (target !== 'other') ? 1 : 2
    const id = target === 'none' ? randomUUID() : await challenge(world, purpose)
    return only({ token: sealedId('sign-in-link', id, version) })
  }

/** Of the person who asks, of somebody else, of nobody. */
const ofPerson =
  (name: string, make: (world: World, email: string) => Promise<string>): Make =>
  async (world, target, { email }) => {
    if (isWithin(target)) return null
    const isNobody = target === 'none'
    const whose = target === 'own' ? email : newAddress()
    return only({ [name]: isNobody ? randomUUID() : await make(world, whose) })
  }

const sessionOf = async (world: World, email: string) =>
  (
    await one(
      world,
      `with person as (
         insert into account (email, "emailNorm", locale) values ($1, $1, 'zh')
         on conflict ("emailNorm") do update set locale = 'zh' returning id, version)
       insert into account_session ("idHash", "accountId", "accountVersion", device, "expiresAt")
       select $2, id, version, 'Firefox, Linux', now() + interval '1 day' from person returning "publicId"`,
      [email, sha256(randomUUID())],
    )
  ).publicId as string

const passkeyOf = async (world: World, email: string) =>
  (
    await one(
      world,
      `with person as (
         insert into account (email, "emailNorm", locale) values ($1, $1, 'zh')
         on conflict ("emailNorm") do update set locale = 'zh' returning id)
       insert into passkey ("accountId", "credentialId", "publicKey", label) select id, $2, '', '手机' from person returning id`,
      [email, randomUUID()],
    )
  ).id as string

const feed: Make = async (world, target) => {
  if (isWithin(target)) return null
  const email = newAddress()
  const { id } = await one(
    world,
    `insert into account (email, "emailNorm", locale, "feedVersion") values ($1, $1, 'zh', $2) returning id`,
    [email, target === 'own' ? 1 : 3],
  )
  const whose = target === 'none' ? randomUUID() : (id as string)
  return only({ feed: `${sealedId('calendar-feed', whose, 1)}.ics` })
}

const fixed =
  (own: Params, none?: Params): Make =>
  async (_, target) =>
    target === 'own' ? only(own) : target === 'none' && none ? only(none) : null

const publicForum: Make = async ({ forums }, target) => {
  if (isWithin(target)) return null
  if (target === 'none') return only({ slug: unlike(forums.hidden.slug) })
  return only({ slug: target === 'own' ? forums.own.slug : forums.hidden.slug })
}

/** What fills the parameters of a line of the matrix, by its kind. */
export const SUBJECTS: Record<SubjectKind, Make> = {
  ...PANEL_SUBJECTS,
  nothing: fixed({}),
  publicForum,
  // Retired for `foreign`; the forum itself is hidden for `other`.
  publicSession: async ({ client, forums }, target) => {
    const [slug, session, retired] = ['jingmen-2017', 'main-forum', 'study-visits']
    if (target === 'foreign') {
      await client.query(`update forum_session set "retiredAt" = now() where slug = $1`, [retired])
      return only({ slug, session: retired })
    }
    if (target === 'own' || target === 'missing')
      return only({ slug, session: target === 'own' ? session : unlike(retired) })
    const hidden = forums.hidden.slug
    return only({ slug: target === 'other' ? hidden : unlike(hidden), session })
  },
  // A number that is none for `missing`; the forum itself is hidden for `other`.
  publicVersion: async ({ client, forums }, target) => {
    if (target === 'foreign') return null
    const [shown, hidden] = ['jingmen-2017', forums.hidden.slug]
    const number = target === 'missing' ? '7' : '1'
    const slug = target === 'own' || target === 'missing' ? shown : hidden
    if (target === 'none') return only({ slug: unlike(hidden), number })
    await client.query(
      `insert into programme_version ("forumId", number, "publishedAt", changes, sessions)
       select id, 1, now(), '[]', '[]' from forum where slug = $1 on conflict do nothing`,
      [slug],
    )
    return only({ slug, number })
  },
  person: recorded('person', ['li-junqi', 'pan-xiaojun']),
  // Of whom readers see, of whom they see no more, of nobody.
  shownPicture: async (world, target) => {
    if (isWithin(target)) return null
    if (target === 'none') return only({ file: `${sha256(randomUUID())}.webp` })
    const person = target === 'own' ? 'li-junqi' : 'pan-xiaojun'
    const { sha } = await photograph(world, person)
    if (target === 'other') {
      await world.client.query(`update person set "retiredAt" = now() where slug = $1`, [person])
    }
    return only({ file: `${sha}.webp` })
  },
  // Of an agreement that readers see, of one under embargo, of none.
  openDocument: async (world, target) => {
    if (isWithin(target)) return null
    if (target === 'none') return only({ file: `${randomUUID()}.pdf` })
    const isOpen = target === 'own'
    const slug = isOpen
      ? 'zhongguancun-ccb-taining-cooperation'
      : 'sino-singapore-economic-corridor-mou'
    if (!isOpen) {
      await world.client.query(
        `update agreement set "embargoedUntil" = now() + interval '1 day' where slug = $1`,
        [slug],
      )
    }
    return only({ file: `${await documentOf(world, slug)}.pdf` })
  },
  organisation: recorded('organisation', ['bucea', 'caupd']),
  agreement: recorded(
    'agreement',
    ['zhongguancun-ccb-taining-cooperation', 'sino-singapore-economic-corridor-mou'],
    `"embargoedUntil" = now() + interval '1 day'`,
  ),
  alliance: fixed({ slug: 'zhongguancun-sponge-city-alliance' }, { slug: 'no-such-thing' }),
  city: recorded('city', ['zhuhai', 'tianjin']),
  theme: fixed({ slug: 'green-building' }, { slug: 'no-such-thing' }),
  link: link(),
  linkToAccept: link(`"acceptBy" = now() + interval '1 hour'`),
  linkOffered: async (world, target) => {
    if (isWithin(target)) return null
    const { registration, params } = await linked(world, target)
    if (registration) await offeredHandover(world, registration.id)
    return only(params)
  },
  linkedConsent: linkedPart('consent', async (_, { consent }) => consent),
  linkedFile: linkedPart('id', fileOf),
  handover: async (world, target) => {
    if (isWithin(target)) return null
    if (target === 'none') return only({ token: handoverToken({ id: randomUUID() }) })
    const id = await offeredHandover(world, (await register(world, world.forums.own)).id)
    if (target === 'other') {
      await world.client.query('update handover set "withdrawnAt" = now() where id = $1', [id])
    }
    return only({ token: handoverToken({ id }) })
  },
  signInLink: sealedChallenge('sign_in'),
  setUpLink: sealedChallenge('set_up'),
  feed,
  ownConsent: ofPerson(
    'consent',
    async (world, email) => (await registrationOf(world, email)).consent,
  ),
  ownRegistration: ofPerson(
    'registration',
    async (world, email) => (await registrationOf(world, email)).id,
  ),
  ownSession: ofPerson('session', sessionOf),
  ownPasskey: ofPerson('passkey', passkeyOf),
  provider: fixed({ provider: 'oidc' }, { provider: 'none' }),
  statusCode: fixed({ code: '404' }),
  unknownAddress: fixed({ rest: 'no/such/place' }),
}
