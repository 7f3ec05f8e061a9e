import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A picture of a person or a body as pages show it. */
export type Picture = {
  /** What is seen; null where the name says enough. */
  alt: LocalizedText | null
  /** Who made it, or where it is from. */
  credit: LocalizedText
  /** The smallest first. */
  sizes: { address: string; width: number; height: number }[]
}
