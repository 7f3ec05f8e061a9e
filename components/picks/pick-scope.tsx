'use client'

import type { ReactNode } from 'react'
import { PickContext, type PickSetting } from '#components/picks/pick-context.ts'

/** Stands around a form whose pick lists search the record. */
export function PickScope({ children, ...setting }: PickSetting & { children: ReactNode }) {
  return <PickContext value={setting}>{children}</PickContext>
}
