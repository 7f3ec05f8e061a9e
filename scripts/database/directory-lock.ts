import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'

/**
 * Where the lock of a data directory is held. A socket, because the kernel frees it however its
 * holder dies: on Linux in the abstract namespace, on Windows as a named pipe, elsewhere a file.
 */
function lockAddress(dataDir: string): string {
  const id = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 24)
  if (process.platform === 'linux') return `\0green-city-forums-${id}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\green-city-forums-${id}`
  return join('/tmp', `green-city-forums-${id}.sock`)
}

export type DirectoryLock = { release: () => void }

/** Takes the lock on an existing data directory, or returns undefined where another holds it. */
export async function lockDirectory(dataDir: string): Promise<DirectoryLock | undefined> {
  const address = lockAddress(dataDir)
  const server = await listen(address)
  if (server) return { release: () => server.close() }
  if (process.platform === 'linux' || process.platform === 'win32') return undefined
  // A socket file outlives its process: it is only a lock while somebody answers behind it.
  if (await answers(address)) return undefined
  rmSync(address, { force: true })
  const retried = await listen(address)
  return retried && { release: () => retried.close() }
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => {
      // The lock must not keep a process alive that has nothing else to do.
      server.unref()
      resolve(server)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
