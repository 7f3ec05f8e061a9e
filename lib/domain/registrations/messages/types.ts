import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What an organiser writes: the same in the languages that were given. */
export type MessageText = { subject: LocalizedText; body: LocalizedText }

export type SendResult =
  | { ok: true; value: { sent: number; isReplay: boolean } }
  /** Nobody is meant, or nobody who can be written to. */
  | { ok: false; reason: 'nobody' }
