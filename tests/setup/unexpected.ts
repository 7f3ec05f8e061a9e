import { Socket } from 'node:net'
import { afterEach, beforeEach, vi } from 'vitest'

/**
 * Two things that a passing test can hide: an error that was only printed, and a call to a machine
 * that the portal is not.
 */

let expectsErrors = false
const printed: unknown[][] = []

/** Said by a test in which printing an error is what should happen. */
export function expectConsoleError(): void {
  expectsErrors = true
}

beforeEach(() => {
  expectsErrors = false
  printed.length = 0
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    printed.push(args)
  })
})

afterEach(() => {
  if (expectsErrors || printed.length === 0) return
  throw new Error(`unexpected console.error: ${printed.map((args) => args.join(' ')).join('\n')}`)
})

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/
const connect = Socket.prototype.connect

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args)
  if (host !== undefined && !LOOPBACK.test(host)) {
    throw new Error(`a test tried to reach ${host}: the portal calls no other host`)
  }
  return connect.apply(this, args as Parameters<typeof connect>)
} as typeof connect

/** Node passes its options inside an array of its own; a path means a local socket. */
function hostOf(args: unknown[]): string | undefined {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { host?: string; path?: string }
    return path ? undefined : host
  }
  return typeof args[1] === 'string' ? args[1] : undefined
}
