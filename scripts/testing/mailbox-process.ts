import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/**
 * A mail server for tests, in a process of its own: takes every letter by SMTP and hands them out as
 * JSON over HTTP, `GET /?to=address`, oldest first. Both on loopback, on ports that it tells its parent.
 */

export type ReceivedLetter = {
  to: string
  from: string
  subject: string
  text: string
  html: string
  messageId: string
  attachments: { fileName: string; mediaType: string; content: string }[]
}

const received: ReceivedLetter[] = []

function toReceived(mail: ParsedMail, to: string): ReceivedLetter {
  return {
    to,
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    attachments: mail.attachments.map(({ filename = '', contentType, content }) => ({
      fileName: filename,
      mediaType: contentType,
      content: content.toString('utf8'),
    })),
  }
}

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, callback) {
    const to = session.envelope.rcptTo.map(({ address }) => address).join(',')
    simpleParser(stream).then(
      (mail) => {
        received.push(toReceived(mail, to))
        callback()
      },
      (error: Error) => callback(error),
    )
  },
})
smtp.on('error', () => undefined)

const http = createServer((request, response) => {
  const to = new URL(request.url ?? '/', 'http://mailbox').searchParams.get('to')
  const letters = to === null ? received : received.filter((letter) => letter.to === to)
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(letters))
})

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port

smtp.listen(0, '127.0.0.1', () => {
  http.listen(0, '127.0.0.1', () => {
    process.send?.({
      smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
      url: `http://127.0.0.1:${portOf(http)}`,
    })
  })
})
process.on('disconnect', () => process.exit(0))
process.on('SIGTERM', () => process.exit(0))
