import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { keyFor } from '../secrets.ts'
import { PROVIDER_IDS, type ProviderId } from './providers.ts'
import { briefCookie } from './session-cookie.ts'

/**
 * Who somebody is to a service that told us no address: kept in their browser, sealed, until an
 * address is proven here and the two are linked.
 */
export type PendingIdentity = { provider: ProviderId; subject: string }

const { name, options } = briefCookie('pending')
const secret = () => keyFor('session-cookie').toString('base64url')

export async function keepPendingIdentity({ provider, subject }: PendingIdentity): Promise<void> {
  const token = { provider, subject }
  const value = await encode({ token, secret: secret(), salt: name, maxAge: options.maxAge })
  const jar = await cookies()
  jar.set({ name, value, ...options })
}

/** Null where there is none, or none that we sealed within the last quarter of an hour. */
export async function readPendingIdentity(): Promise<PendingIdentity | null> {
  const value = (await cookies()).get(name)?.value
  if (!value) return null
  try {
    const told = await decode({ token: value, secret: secret(), salt: name })
    const provider = PROVIDER_IDS.find((one) => one === told?.provider)
    const subject = told?.subject
    return provider && typeof subject === 'string' ? { provider, subject } : null
  } catch {
    return null
  }
}

export async function dropPendingIdentity(): Promise<void> {
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
}
