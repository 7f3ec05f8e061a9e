import 'server-only'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { env } from '../env.ts'
import { ownOrigins } from '../http/own-origin.ts'

/**
 * Passkeys belong to a name of the network. An address of numbers has none: on one's own machine they
 * belong to `localhost`.
 */
const rpID = rpIdOf(env.APP_ORIGIN)
const origins = [...ownOrigins(env.APP_ORIGIN)]

export function rpIdOf(origin: string): string {
  const { hostname } = new URL(origin)
  return /^(?:[\d.]+|\[.*\])$/.test(hostname) ? 'localhost' : hostname
}

export type KnownPasskey = {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}

type Known = Pick<KnownPasskey, 'credentialId' | 'transports'>
const toDescriptor = ({ credentialId, transports }: Known) => ({ id: credentialId, transports })

/** What a browser is asked to make a passkey with; `challenge` in it is to be remembered. */
export function creationOptions(person: {
  siteName: string
  accountId: string
  email: string
  known: readonly Known[]
}) {
  return generateRegistrationOptions({
    rpName: person.siteName,
    rpID,
    userID: new Uint8Array(Buffer.from(person.accountId.replaceAll('-', ''), 'hex')),
    userName: person.email,
    attestationType: 'none',
    // The same device is not registered twice.
    excludeCredentials: person.known.map(toDescriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** The passkey that a browser made; null where the answer proves nothing. */
export async function readCreated(
  response: unknown,
  challenge: string,
): Promise<KnownPasskey | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // Judged by the library, field by field; whatever is missing makes it throw.
      response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpID,
      // It is the second factor: that the person is there is enough.
      requireUserVerification: false,
    })
    if (!verified) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credentialId: id, publicKey, counter, transports }
  } catch {
    return null
  }
}

/** What a browser is asked to sign with one of these passkeys. */
export function requestOptions(known: readonly Known[]) {
  return generateAuthenticationOptions({
    rpID,
    allowCredentials: known.map(toDescriptor),
    userVerification: 'preferred',
  })
}

/** The passkey's new counter where the answer is signed by it; null where it proves nothing. */
export async function readSigned(
  response: unknown,
  challenge: string,
  passkey: KnownPasskey,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: passkey.publicKey,
        counter: passkey.counter,
        transports: passkey.transports,
      },
      requireUserVerification: false,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
