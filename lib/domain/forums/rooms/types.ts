import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What is said of a room. */
export type RoomFacts = { name: LocalizedText; capacity: number | null; position: number }
