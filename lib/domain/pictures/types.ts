import type { InvalidFields } from '#lib/domain/edits/types.ts'
import type { Result } from '#lib/platform/errors/expected.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What organisers say of a picture. */
export type PictureFacts = {
  alt: LocalizedText | null
  credit: LocalizedText
  /** Who allowed that it is shown, and when; never shown to readers. */
  permission: string
}

/** The picture that stands with a record, as somebody saw it who changes it; null for none. */
export type SeenPicture = { id: string; version: number } | null

/** A picture beside the form that changes it. */
export type EditedPicture = PictureFacts & {
  id: string
  version: number
  width: number
  height: number
  /** Its middle size as a data address; null where the bytes are lost. */
  shown: string | null
}

export type SavePictureResult =
  | Result<
      { kind: 'pictured' | 'unchanged' },
      'not_found' | 'picture_changed' | 'storage_full' | 'no_room'
    >
  | InvalidFields

export type RemovePictureResult = Result<null, 'not_found' | 'picture_changed'>
