import type { OutgoingLetter } from '#lib/platform/mail/message.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'

/** A letter that is not sent, whole, for whoever runs the portal without a mail server. */
export function showLetter({ to, letter }: OutgoingLetter, origin: string): void {
  const body = renderText(letter, origin).trimEnd().split('\n')
  const files = (letter.attachments ?? []).map(({ fileName }) => `+ ${fileName}`)
  const lines = [`to ${to}`, '', ...body, ...files].map((line) => `  | ${line}`.trimEnd())
  console.log(`\n  letter (kept: SMTP_URL is not set)\n${lines.join('\n')}\n`)
}
