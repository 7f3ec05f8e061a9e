import 'server-only'
import { getOpenHandover } from './gates.ts'

/** A place that a colleague may take over; null for a link that leads nowhere any more. */
export async function loadHandover(token: string) {
  return getOpenHandover(token)
}
