import type { Server } from 'node:http'

/** A start that failed for a reason that a person can act on; its message is the whole output. */
export class StartRefused extends Error {}

/** Listens on host and port, or refuses with one sentence that says what to do. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartRefused(sentence(error, host, port), { cause: error }))
    })
    server.listen({ host, port, backlog: 1_024 }, () => resolve())
  })
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program: end it, or set PORT to a free one.`
    case 'EACCES':
      return `Port ${port} may not be used by this user: set PORT to one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`
    default:
      return `Could not listen on ${host}:${port} (${error.code ?? error.message}).`
  }
}
