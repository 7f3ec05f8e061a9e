/** Name and value in turn, the form that `writeHead` takes without copying. */
export type HeaderPairs = readonly string[]

export const PERMISSIONS = 'Permissions-Policy'
/** Nothing of the device; the door's page alone may open the camera (pass-through.ts). */
export const PERMITTED =
  'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()'

const ALWAYS: HeaderPairs = [
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  PERMISSIONS,
  PERMITTED,
]

/** Two years, as browsers' preload lists ask; only over https, where it means something. */
const STRICT_TRANSPORT: HeaderPairs = [
  'Strict-Transport-Security',
  'max-age=63072000; includeSubDomains',
]

/** The headers of every response of this portal. */
export function securityHeaders(origin: string): HeaderPairs {
  return origin.startsWith('https:') ? [...ALWAYS, ...STRICT_TRANSPORT] : ALWAYS
}
