import 'server-only'
import { isIP } from 'node:net'
import { env } from '../env.ts'

/** False while no mail server is set: letters are then kept and shown, and pages that promise one say so. */
export function isMailConfigured(): boolean {
  return env.SMTP_URL !== undefined
}

/** What stands after the @ of addresses that we make: the host that readers know. */
export function mailHost(origin = env.APP_ORIGIN): string {
  const host = new URL(origin).hostname.replace(/^\[|\]$/g, '')
  return isIP(host) ? 'localhost' : host
}
