import 'server-only'
import type { Metadata } from 'next'

/**
 * For pages whose address is a secret: not for search engines, and told to nobody that a link leads
 * to. Not `no-referrer`: a browser then sends forms of the page itself without their origin.
 */
export function ownMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: false }, referrer: 'same-origin' }
}
