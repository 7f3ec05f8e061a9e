import 'server-only'
import { z } from 'zod'

const port = z.coerce
  .number('must be a number between 1 and 65535')
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(65535, 'must be at most 65535')

const optionalText = z.string().trim().optional()

/** Every setting of the portal, with its default. This file alone reads process.env. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().trim().min(1, 'must name an address, such as 127.0.0.1').default('127.0.0.1'),
  PORT: port.default(3000),
  DATA_DIR: z.string().trim().min(1, 'must name a directory, such as .data').default('.data'),
  DATABASE_URL: z
    .string()
    .trim()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgresql://user:password@host:5432/database')
    .optional(),
  /** Where erasures are listed, so that a restored backup is told of them; else DATA_DIR/erasures.jsonl. */
  ERASURES_FILE: optionalText,
  /** Where the ends of the audit's chain are written down, signed; else DATA_DIR/audit.jsonl. */
  AUDIT_FILE: optionalText,
  /** Where backups lie (README, Backups); without it none is made by itself. */
  BACKUP_DIR: optionalText,
  /** A file with the keys that backups are encrypted with, a line each, the newest first; without it they are not. */
  BACKUP_KEY_FILE: optionalText,
  /** When the nightly one is begun, by the clock of Asia/Shanghai. */
  BACKUP_AT: z
    .string()
    .trim()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 03:20')
    .default('03:20'),
  /** Every moment of so many days can be restored. */
  BACKUP_KEEP_DAYS: z.coerce
    .number('must be a whole number of days')
    .int('must be a whole number of days')
    .min(1, 'must be at least 1')
    .max(3650, 'must be at most 3650')
    .default(14),
  /** The address that readers type; feeds and canonical links carry it. */
  APP_ORIGIN: z
    .url({ protocol: /^https?$/, message: 'must be an address, such as https://forums.example' })
    .transform((value) => new URL(value).origin)
    .optional(),
  SAMPLE: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be one of trace, debug, info, warn, error, fatal, silent',
    )
    .default('info'),
  /** How many reverse proxies of ours stand before the portal; 0 trusts no forwarded header. */
  TRUSTED_PROXY_HOPS: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0, 'must be at least 0')
    .max(8, 'must be at most 8')
    .default(0),
  /**
   * What the portal's keys are derived from (lib/platform/secrets.ts). `npm start` keeps one in
   * DATA_DIR; several instances share one by this setting.
   */
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Where letters are handed over, such as smtp://user:password@mail.example:587; without it they are kept and shown. */
  SMTP_URL: z
    .string()
    .trim()
    .regex(/^smtps?:\/\//, 'must look like smtp://user:password@mail.example:587')
    .optional(),
  /** The sender of letters, as a mailbox or `Name <mailbox>`. */
  MAIL_FROM: optionalText,
  /** Sign-in with another service, offered when all that belongs to it is set. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, message: 'must be the address of an issuer' })
    .optional(),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_NAME: optionalText,
  WECHAT_APP_ID: optionalText,
  WECHAT_APP_SECRET: optionalText,
  /** Filing numbers that mainland law asks a public site to show in its footer. */
  ICP_RECORD: optionalText,
  POLICE_RECORD: optionalText,
})

type Parsed = z.infer<typeof schema>
export type Env = Omit<Parsed, 'APP_ORIGIN'> & { APP_ORIGIN: string }

/** Settings that break a rule; `message` says which, and how to mend them. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const SECRET_SETTINGS = new Set([
  'DATABASE_URL',
  'SECRET',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
  'WECHAT_APP_SECRET',
])

/** Parses settings; an empty variable counts as not set. Throws SettingsError. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => {
      const name = path.join('.')
      // Some values are or hold a password and are not repeated.
      const value = SECRET_SETTINGS.has(name) ? '' : ` (it is "${given[name]}")`
      return `The setting ${name} ${message}${value}: correct it, or remove it to use the default.`
    })
    throw new SettingsError(lines.join('\n'))
  }
  const { APP_ORIGIN, ...rest } = result.data
  refuseHalfProviders(rest)
  return { ...rest, APP_ORIGIN: APP_ORIGIN ?? listeningOrigin(rest.HOST, rest.PORT) }
}

/** What belongs together; a service that is configured by half must not be half open. */
const PROVIDER_SETTINGS = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'],
] as const

function refuseHalfProviders(settings: Omit<Parsed, 'APP_ORIGIN'>): void {
  for (const names of PROVIDER_SETTINGS) {
    const missing = names.filter((name) => !settings[name])
    if (missing.length > 0 && missing.length < names.length) {
      throw new SettingsError(
        `${missing.join(' and ')} must be set too: sign-in needs ${names.join(', ')} together; set all of them or none.`,
      )
    }
  }
  const { OIDC_ISSUER } = settings
  if (!OIDC_ISSUER) return
  const { protocol, hostname } = new URL(OIDC_ISSUER)
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw new SettingsError(
      'The setting OIDC_ISSUER must be an https address: over http anybody on the way could sign in as anybody.',
    )
  }
}

/** The address at which a browser on this machine finds a server that listens on HOST and PORT. */
export function listeningOrigin(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

export const env: Env = parseEnv(process.env)

// next-auth takes the portal's address from here, and where it is missing from the request's Host
// header, which anybody can write.
process.env.AUTH_URL = env.APP_ORIGIN

/** The environment for a child process: our own with `settings` over it. */
export function childEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings } as NodeJS.ProcessEnv
}
