import 'server-only'
import type { KnownPasskey } from '#lib/platform/auth/passkeys.ts'
import { db } from '#lib/platform/db.ts'

/** The passkeys of an account, as the library wants them. */
export async function listKnownPasskeys(accountId: string): Promise<KnownPasskey[]> {
  const rows = await db.passkey.findMany({ where: { accountId } })
  return rows.map(({ credentialId, publicKey, counter, transports }) => ({
    credentialId,
    transports,
    publicKey: Uint8Array.from(publicKey),
    counter: Number(counter),
  }))
}
