import 'server-only'
import { clientGroup, isGateway } from '../http/client-address.ts'
import type { Limit } from './check-limits.ts'

type Rate = Pick<Limit, 'max' | 'windowSeconds'>

/** How often, or how much, one network place may do something: one client, or a gateway with everybody behind it. */
export function placeLimit(
  name: string,
  address: string,
  { client, gateway }: { client: Rate; gateway: Rate },
): Limit {
  return { name, subject: clientGroup(address), ...(isGateway(address) ? gateway : client) }
}
