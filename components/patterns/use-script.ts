'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False until the script runs: what needs it is not drawn before. */
export const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
