import 'server-only'
import { notFound } from 'next/navigation'
import { readSetUpToken } from '#lib/domain/accounts/sign-in/utils.ts'
import { getSetUp } from './queries.ts'

/** What a set-up link leads to; a token that we did not make leads nowhere. */
export async function loadSetUp(token: string) {
  const id = readSetUpToken(token)
  const setUp = id === null ? null : await getSetUp(id, new Date())
  if (!setUp) notFound()
  return setUp
}
