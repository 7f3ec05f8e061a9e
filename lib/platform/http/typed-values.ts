import 'server-only'
import { headers } from 'next/headers'
import { TYPED_HEADER, type TypedValues, typedUnder } from './kept-typing.ts'

/**
 * What somebody had typed into a form of this page that no longer fits this build (it was opened
 * before a new version was put in): the page is drawn with it, and one more click finishes. Null on
 * every other request. Passwords and codes are not among the values.
 */
export async function typedValues(): Promise<TypedValues | null> {
  return typedUnder((await headers()).get(TYPED_HEADER))
}
