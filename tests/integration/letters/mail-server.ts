import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type Taken = { to: string; raw: string; messageId: string }

type Behaviour = {
  /** What RCPT is answered; undefined takes it. */
  onRecipient?: (to: string) => { code: number; says: string } | undefined
  /** What the end of DATA is answered; `drop` takes the letter and ends the connection without a word. */
  onLetter?: (to: string, messageId: string) => { code: number; says: string } | 'drop' | undefined
}

/** A real SMTP server on loopback that behaves as it is told. `taken` holds what it said 250 to, in order. */
export class MailServer {
  readonly taken: Taken[] = []
  /** Letters that it took and then dropped the connection */
  dropped = 0
  behaviour: Behaviour = {}
  #server: SMTPServer | undefined
  #port = 0

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`
  }

  /** Listens, on the same port as before if there was one. */
  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      closeTimeout: 200,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, callback) => {
        const refusal = this.behaviour.onRecipient?.(address)
        callback(refusal && error(refusal))
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => this.#end(Buffer.concat(chunks).toString(), session, callback))
      },
    })
    // Clients that are killed leave in the middle of a word.
    server.on('error', () => undefined)
    this.#server = server
    await new Promise<void>((resolve) => {
      server.listen(this.#port, '127.0.0.1', () => {
        this.#port = (server.server.address() as AddressInfo).port
        resolve()
      })
    })
  }

  #end(raw: string, session: SMTPServerSession, callback: (error?: Error) => void) {
    const to = session.envelope.rcptTo.map(({ address }) => address).join(',')
    const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? ''
    const answer = this.behaviour.onLetter?.(to, messageId)
    if (answer === 'drop') {
      this.dropped += 1
      // What the client sees of a server that dies: no answer, and no connection any more.
      const connections = (this.#server as unknown as { connections: Set<Connection> }).connections
      for (const one of connections) if (one.session === session) one._socket.destroy()
      return
    }
    if (!answer) this.taken.push({ to, raw, messageId })
    callback(answer && error(answer))
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
    })
  }
}

type Connection = { session: SMTPServerSession; _socket: { destroy: () => void } }

const error = ({ code, says }: { code: number; says: string }) =>
  Object.assign(new Error(says), { responseCode: code })
