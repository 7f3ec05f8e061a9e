import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { Halt } from '#scripts/console/steps.mjs'

/** Listens on host and port, or refuses with one sentence that says what to do. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Halt(sentence(error, host, port)))
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

/** A port that nobody listens on at this moment. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
