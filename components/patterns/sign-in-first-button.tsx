import type { ReactNode } from 'react'
import { SIGN_IN_FIRST } from '#lib/platform/http/typed-cookie.ts'

/** Leads from the form around it to signing in, and back to what was typed; with and without JavaScript. */
export function SignInFirstButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className="act" name={SIGN_IN_FIRST} value="1">
      {children}
    </button>
  )
}
