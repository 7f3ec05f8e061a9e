import type { InvalidFields } from '#lib/domain/edits/types.ts'
import type { Result } from '#lib/platform/errors/expected.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A PDF of an agreement, as its organisers see it. */
export type AgreementFile = { id: string; title: LocalizedText; name: string; sizeBytes: number }

export type AddFileResult =
  | Result<{ id: string }, 'not_found' | 'pick' | 'too_many_files' | 'storage_full' | 'no_room'>
  | InvalidFields

export type RemoveFileResult = Result<null, 'not_found'>
