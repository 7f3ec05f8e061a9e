import 'server-only'
import type { SendMailOptions } from 'nodemailer'
import { getT } from '../i18n/translate.ts'
import type { Letter } from './letter.ts'
import { plainLine } from './plain.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { mailHost } from './settings.ts'

/** A letter on its way: to exactly one mailbox, under an id that stays the same however often it is tried. */
export type OutgoingLetter = {
  /** The outbox row's */
  id: string
  to: string
  letter: Letter
  at: Date
}

export type Sender = {
  /** A mailbox or `Name <mailbox>`; `noreply@` and the portal's host where nothing is set. */
  from: string | undefined
  /** The portal's address: the only one that links in letters lead to. */
  origin: string
}

/** One mailbox and nothing else: no list, no display name, no comment, no quoted part. */
const MAILBOX = /^[^\s,;:<>"()[\]\\@＠]+@[^\s,;:<>"()[\]\\@＠]+$/
const NAMED = /^(?<name>[^<>\r\n]*)<(?<mailbox>[^<>\s]+)>$/

export const isMailbox = (address: string): boolean =>
  MAILBOX.test(address) && address.length <= 254

/** The message as nodemailer takes it. Whatever a person typed stands in the body, or in `to`, which is one mailbox. */
export function toMessage({ id, to, letter, at }: OutgoingLetter, sender: Sender): SendMailOptions {
  if (!isMailbox(to)) throw new NotAMailbox()
  const host = mailHost(sender.origin)
  const from = senderOf(sender.from ?? `noreply@${host}`, letter)
  return {
    from,
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    subject: plainLine(letter.subject).slice(0, 200),
    messageId: `<${id}@${host}>`,
    date: at,
    text: renderText(letter, sender.origin),
    html: renderHtml(letter, sender.origin),
    attachments: (letter.attachments ?? []).map(({ fileName, mediaType, content }) => ({
      filename: fileName.replace(/[^a-zA-Z0-9.-]/g, '-'),
      contentType: mediaType,
      content,
    })),
    // RFC 3834: an answer by a machine is not wanted.
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Nothing is fetched and no file is read for a letter, whatever it says.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function senderOf(from: string, { locale }: Letter): { name: string; address: string } {
  const { name = '', mailbox = from } = NAMED.exec(from.trim())?.groups ?? {}
  const site = getT(locale, 'common')('siteName')
  return { name: name.replace(/"/g, '').trim() || site, address: mailbox.trim() }
}

/** The address is none that a letter can go to; no try will change that. */
export class NotAMailbox extends Error {
  override readonly name = 'NotAMailbox'
  constructor() {
    super('not the address of one mailbox')
  }
}
