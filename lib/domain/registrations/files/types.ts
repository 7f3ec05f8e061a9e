import type { RegistrationFile } from '../questions/types.ts'

export type FileFault =
  | 'empty'
  | 'file_too_large'
  /** Neither JPEG, PNG, WebP nor PDF by its content. */
  | 'bad_kind'
  /** Of one of these kinds, but broken, or too many pixels. */
  | 'bad_file'
  /** A PDF that holds a program, or another file. */
  | 'active_content'
  /** A PDF that does something when it is opened. */
  | 'acts_at_opening'
  /** A PDF that is encrypted, or packed so that nobody can look into it. */
  | 'sealed_file'
  | 'too_many_pages'

export type ReceiveFileResult =
  | { ok: true; value: RegistrationFile }
  | { ok: false; reason: 'not_offered' | 'storage_full' | FileFault }
