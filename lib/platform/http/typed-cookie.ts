/** The button that leads from a form to signing in, and back to what was typed; also marks such values. */
export const SIGN_IN_FIRST = 'sign-in-first'

/** How long what was typed waits for its author to come back from signing in. */
export const TYPED_KEPT_SECONDS = 30 * 60

/**
 * The cookie that names what somebody had typed before they went to sign in: a random number and
 * nothing else, for half an hour, out of reach of scripts and of other sites' forms.
 */
export function typedCookie(origin: string) {
  const isSecure = origin.startsWith('https:')
  // Over plain http browsers refuse the prefix (lib/platform/auth/session-cookie.ts).
  const name = `${isSecure ? '__Host-' : ''}gcf.typed`
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    name,
    set: (id: string) => `${name}=${id}; ${attributes}; Max-Age=${TYPED_KEPT_SECONDS}`,
    drop: `${name}=; ${attributes}; Max-Age=0`,
    /** The id that a request's cookies hold; null for none. */
    read: (header: string | undefined) => {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim())
      const found = pairs.find((pair) => pair.startsWith(`${name}=`))
      return found?.slice(name.length + 1) || null
    },
  }
}
