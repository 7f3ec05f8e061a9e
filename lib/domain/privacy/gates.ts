import 'server-only'
import { cache } from 'react'
import { getViewer } from '#lib/domain/accounts/gates.ts'
import { readRegistrationToken } from '#lib/domain/registrations/links/utils.ts'
import type { ActionRequest } from '#lib/platform/action.ts'
import { Refusal } from '#lib/platform/errors/expected.ts'
import { publicActor } from '#lib/platform/http/public-actor.ts'
import { getLinkedPerson } from './queries.ts'
import type { Asker } from './types.ts'

/**
 * Whoever asks about data of their own: the person signed in, or, with the token of a mailed link, the person of that
 * one registration. Null where it is neither; a link that has ended looks like one that never was.
 */
export const getAsker = cache(async (token: string | null): Promise<Asker | null> => {
  if (token === null) return askerSignedIn()
  const named = readRegistrationToken(token)
  const linked = named && (await getLinkedPerson(named))
  if (!linked) return null
  return {
    ...linked,
    token,
    subject: { registrationId: linked.registrationId },
    account: null,
  }
})

async function askerSignedIn(): Promise<Asker | null> {
  const viewer = await getViewer()
  if (!viewer) return null
  const { accountId, email, emailNorm, name, locale, isFreshlyProven } = viewer
  return {
    token: null,
    subject: { emailNorm },
    email,
    emailNorm,
    account: { id: accountId, name, locale, isFreshlyProven },
  }
}

/** The gate of actions: a form with a token is judged by the token alone, whoever is signed in. */
export async function requireAsker(token: string): Promise<Asker> {
  const asker = await getAsker(token === '' ? null : token)
  if (!asker) throw new Refusal(token === '' ? 'sign_in_required' : 'not_found')
  return asker
}

/** Who the audit says has done it: the account, or somebody with a link from one network. */
export const actorOf = ({ account }: Asker, { address, now }: ActionRequest): string =>
  account?.id ?? publicActor(address, now)
