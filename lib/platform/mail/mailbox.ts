import { z } from 'zod'

/** RFC 5321 §4.5.3.1, with room for nothing but a mailbox. */
const MAX = 254
const LOCAL_PART_MAX = 64

/** RFC 5321 dot-string at a host name: one mailbox, no quoting, no comment, no list. */
const MAILBOX =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i

/**
 * NFKC first, then judged: a full-width ＠ must not slip a second mailbox past the check. What is
 * stored is what was judged.
 */
export const mailbox = z
  .string('not_text')
  .max(MAX * 2, 'too_long')
  .transform((value) => value.normalize('NFKC').trim())
  .pipe(
    z
      .string()
      .min(1, 'empty')
      .max(MAX, 'too_long')
      .regex(MAILBOX, 'bad_email')
      .refine((value) => value.indexOf('@') <= LOCAL_PART_MAX, 'bad_email'),
  )

/** The address as addresses are compared; it has gone through `mailbox`. */
export const comparableMailbox = (address: string) => address.toLowerCase()
