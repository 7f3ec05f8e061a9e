import { ownPath } from '../http/own-path.ts'

const LENGTH_MAX = 1_000
const MAIL = /^mailto:[^\s@?&#,;:<>"()\\]+@[^\s@?&#,;:<>"()\\]+$/
const PHONE = /^tel:\+?[0-9][0-9().-]{1,30}$/

/** An address that a text may lead to, as it is kept; null for every other: pages (http, https), mail, telephone, and pages of ours. */
export function linkOf(href: string): string | null {
  if (href.length > LENGTH_MAX || !href.isWellFormed() || /[\p{Cc}\p{Z}\\]/u.test(href)) return null
  if (href.startsWith('/')) return ownPath(href)
  if (MAIL.test(href) || PHONE.test(href)) return href
  if (!/^https?:\/\/[^/]/i.test(href)) return null
  try {
    // A name before the host makes one address look like another.
    const { username, password, hostname } = new URL(href)
    return username === '' && password === '' && hostname !== '' ? href : null
  } catch {
    return null
  }
}

/** The same for what somebody types: a bare host, mailbox or telephone number is given its scheme. */
export function typedLink(typed: string): string | null {
  const text = typed.trim()
  const tried = [text, `mailto:${text}`, `tel:${text.replaceAll(' ', '')}`]
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(text)) tried.push(`https://${text}`)
  return tried.map(linkOf).find((one) => one !== null) ?? null
}
