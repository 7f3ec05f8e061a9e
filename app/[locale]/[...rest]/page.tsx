import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** Every address that no page claims: the portal's own 404, in the reader's language. */
export default function UnknownAddress(): never {
  notFound()
}
