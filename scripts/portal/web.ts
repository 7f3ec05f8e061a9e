import { createServer } from 'node:net'
import { Halt } from '../console/steps.mjs'
import { type Child, startChild } from './child.ts'

/** Refuses early, before the database starts, where the address cannot be listened on. */
export function assertPortFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Halt(
        `Port ${port} on ${host} is taken by another program: end it, or set PORT to a free one.`,
      )
    case 'EACCES':
      return new Halt(`Port ${port} may not be used by this user: set PORT to one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Halt(
        `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`,
      )
    default:
      return error
  }
}

/** Starts the web server as a child and waits until it answers. */
export function startWeb(settings: Record<string, string>): Promise<Child> {
  // Without the react-server condition of our other scripts: Next's server renders with both.
  return startChild({ script: 'serve.ts', name: 'web server', settings })
}
