import type { ReactNode } from 'react'
import type { Tributary } from '#components/home/river-types.ts'
import type { MotifKind } from '#components/motifs/draw.ts'

/** One entry of the time river: what the layout needs, and what the reader sees. */
export type RiverEntry = {
  tributary: Tributary
  href: string
  name: { text: string; lang: string }
  /** 2023年5月30日 */
  when: string
  /** ISO 8601, as far as known */
  datetime: string
  place: string | null
  details: readonly { key: string; content: ReactNode }[]
  motif: MotifKind | null
  isSample: boolean
  isUpcoming: boolean
}
