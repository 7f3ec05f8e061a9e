'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/domain/accounts/gates.ts'
import { anyone, createAction, type RateLimit } from '#lib/platform/action.ts'
import { env } from '#lib/platform/env.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { qrCode } from '#lib/platform/qr/qr-code.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { MAX_CARRIED_BYTES } from './constants.ts'
import { moveFeed } from './feed/mutations.ts'
import { mergeStars } from './mutations.ts'
import { listByKeys, listStarred } from './queries.ts'
import { feedSchema, mergeStarsSchema, showStarsSchema } from './schema.ts'
import { presentAgenda } from './view/utils.ts'

/** A hall of people shares one address; a person opens this page some times an hour. */
const perAddress =
  (name: string, max: number): RateLimit =>
  ({ address, now }) =>
    checkLimits([{ name, subject: address, max, windowSeconds: 600 }], now)

/** The agenda of stars that only a device knows. Nothing is kept of the question. */
export const showStarsAction = createAction({
  name: 'stars.show',
  schema: showStarsSchema,
  gate: anyone,
  rateLimit: perAddress('stars-show', 1_200),
  handler: async ({ input }) =>
    done({ view: presentAgenda(await listByKeys(input.keys), input.locale) }),
})

/** Joins the stars of a device to the account that is signed in. */
export const mergeStarsAction = createAction({
  name: 'stars.merge',
  schema: mergeStarsSchema,
  gate: requireViewer,
  rateLimit: perAddress('stars-merge', 1_200),
  handler: async ({ input, scope: { accountId }, now }) => {
    await mergeStars({ accountId, add: input.add, remove: input.remove, now })
    return done({ view: presentAgenda(await listStarred(accountId), input.locale) })
  },
})

/** A QR code that carries stars in the part of an address that no browser sends to a server. */
export const carryStarsAction = createAction({
  name: 'stars.carry',
  schema: showStarsSchema,
  gate: anyone,
  rateLimit: perAddress('stars-carry', 600),
  handler: async ({ input }) => {
    const url = `${env.APP_ORIGIN}/${input.locale}/me/agenda#stars=${input.keys.join(',')}`
    if (url.length > MAX_CARRIED_BYTES) return refused('too_many')
    return done(qrCode(url))
  },
})

/** Gives out a new calendar address; the one before ends. */
export const openFeedAction = createAction({
  name: 'calendar_feed.open',
  schema: feedSchema,
  gate: requireViewer,
  rateLimit: perAddress('calendar-feed', 120),
  handler: async ({ input: { locale }, scope: { accountId }, now }) => {
    await moveFeed({ accountId, isOpen: true, now })
    redirect(`/${locale}/me/agenda`)
  },
})

/** Takes the calendar address back. */
export const revokeFeedAction = createAction({
  name: 'calendar_feed.revoke',
  schema: feedSchema,
  gate: requireViewer,
  rateLimit: perAddress('calendar-feed', 120),
  handler: async ({ input: { locale }, scope: { accountId }, now }) => {
    await moveFeed({ accountId, isOpen: false, now })
    redirect(`/${locale}/me/agenda`)
  },
})
