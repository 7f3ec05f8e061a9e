import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { createPageLayer, type PageLayer } from '../cache/page-layer.ts'
import { type NodeHandler, RenderTimeout } from '../cache/render-page.ts'
import { createSharedForms } from '../cache/shared-form.ts'
import { NoPage } from '../cache/status-page.ts'
import { endEventStreams } from '../notices/event-stream.ts'
import { allowedMethods, isWriting, refuse } from './door.ts'
import { answerForm, isScript, judgeSender } from './forms/form-door.ts'
import { type KnownAction, knownActions } from './forms/known-actions.ts'
import { SignInFirst } from './forms/sign-in-first.ts'
import { passThrough } from './pass-through.ts'
import { isOpenDataPath, isPersonalPath, isPublicPath } from './public-paths.ts'
import { type RefusalReason, refusalAnswer } from './refusal.ts'
import { securityHeaders } from './security-headers.ts'
import { StaticFiles, type StaticRoot } from './static-files.ts'

export interface PortalServerOptions {
  handler: NodeHandler
  /** The portal's public origin, such as `https://forums.example`. */
  origin: string
  staticRoots: readonly StaticRoot[]
  /** The server actions of the build; a form that names another gets its page anew. */
  actions?: readonly KnownAction[]
  /** Told of everything that made an answer fail, and where: without the query, which may say who was looked for. */
  onError: (error: unknown, path: string) => void
  /** How many proxies of ours stand in front and have each added an address; none by default. */
  trustedHops?: number
  /** False renders every request anew; only the bench asks for that, to compare. */
  keepsPages?: boolean
}

export interface PortalServer {
  server: Server
  layer: PageLayer
  /** Lets requests in; before, every one is told to come back. */
  open(): void
  /** Refuses new work, lets what is under way finish, and closes what is left after `graceMs`. */
  drain(graceMs: number): Promise<void>
}

const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 60_000
/** Longer than the idle time of the proxies in front, so that they never write to a closed socket. */
const KEEP_ALIVE_MS = 65_000

/** The portal's HTTP server: the door, static files, kept pages, and Next behind them. */
export function createPortalServer(options: PortalServerOptions): PortalServer {
  const { handler, origin, onError, trustedHops = 0, keepsPages = true } = options
  const always = securityHeaders(origin)
  const host = new URL(origin).host
  const layer = createPageLayer({ handler, host, always, keeps: keepsPages })
  const sharedForms = createSharedForms({ handler, host, always })
  const files = new StaticFiles(options.staticRoots, always)
  const pass = passThrough.bind(null, {
    handler,
    origin,
    always,
    trustedHops,
    instead: layer.instead,
  })
  const signInFirst = new SignInFirst(origin)
  const actions = knownActions(options.actions ?? [])
  const formDoor = { origin, actions, signInFirst, forward: pass }
  let isOpen = false
  let isDraining = false

  function turnAway(reason: RefusalReason, request: IncomingMessage, response: ServerResponse) {
    const url = request.url ?? '/'
    const language = request.headers['accept-language']
    const answer = refusalAnswer(reason, url, language, always, isScript(request))
    if (reason === 'method_not_allowed') {
      answer.headers.push('Allow', allowedMethods(url.split('?', 1)[0] ?? '/').join(', '))
    }
    // What the reader still wanted to send is not waited for.
    if (isWriting(request.method ?? '')) answer.headers.push('Connection', 'close')
    response.writeHead(answer.status, answer.headers)
    response.end(request.method === 'HEAD' ? undefined : answer.body)
  }

  /**
   * Next's client, and Next itself after an action, ask for a page in parts. Told that there are
   * none, the browser loads the page whole, and nobody has rendered it in vain.
   */
  function haveItWhole(response: ServerResponse) {
    response.writeHead(204, [...always, 'Cache-Control', 'private, no-store'])
    response.end()
  }

  /** A page with forms, filled with what its reader had typed before they went to sign in. */
  async function showPersonal(request: IncomingMessage, response: ServerResponse) {
    if (keepsPages && (await sharedForms.answer(request, response))) return
    const { own, forget } = signInFirst.recall(request)
    try {
      await pass(request, response, own)
    } finally {
      forget()
    }
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOpen) return turnAway('busy', request, response)
    const { url = '/', method = 'GET' } = request
    const refusal = refuse(method, url)
    if (refusal) return turnAway(refusal, request, response)
    const path = url.split('?', 1)[0] ?? '/'
    if (files.has(path)) return files.send(path, request, response)
    if (path.startsWith('/_next/')) return turnAway('not_found', request, response)
    if (isDraining && path === '/readyz') return turnAway('busy', request, response)
    const isReading = method === 'GET' || method === 'HEAD'
    if (isReading && isPublicPath(path)) return layer.answerRendered(request, response)
    if (isReading && request.headers.rsc !== undefined) return haveItWhole(response)
    if (method === 'GET' && isPersonalPath(path)) return showPersonal(request, response)
    if (!isWriting(method) || isOpenDataPath(path)) return pass(request, response)
    const isForm = isPersonalPath(path)
    const objection = isForm
      ? await answerForm(formDoor, request, response, path)
      : judgeSender(request, origin)
    if (objection) return turnAway(objection, request, response)
    if (!isForm) return pass(request, response)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await route(request, response)
    } catch (error) {
      const reason = reasonOf(error)
      if (reason !== 'not_found') onError(error, (request.url ?? '/').split('?', 1)[0] ?? '/')
      if (response.headersSent) response.destroy()
      else turnAway(reason, request, response)
    }
  }

  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      if (isDraining) response.setHeader('Connection', 'close')
      if (!layer.answerKept(request, response)) void answer(request, response)
    },
  )
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const tooLarge = error.code === 'HPE_HEADER_OVERFLOW'
    endRaw(socket, tooLarge ? 'headers_too_large' : 'bad_request', always)
  })
  // A tunnel or another protocol is nothing that this server speaks.
  server.on('connect', (_request, socket: Duplex) => endRaw(socket, 'method_not_allowed', always))
  server.on('upgrade', (_request, socket: Duplex) => endRaw(socket, 'bad_request', always))

  async function drain(graceMs: number): Promise<void> {
    isDraining = true
    // They would stay open for as long as anybody looks at them.
    endEventStreams()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    await closed
    clearTimeout(timer)
    layer.close()
  }

  const open = () => {
    isOpen = true
  }
  return { server, layer, open, drain }
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof NoPage) return error.reason
  return error instanceof RenderTimeout ? 'busy' : 'failed'
}

/** Answers on a socket for which Node has made no response object. */
function endRaw(socket: Duplex, reason: RefusalReason, always: readonly string[]): void {
  if (!socket.writable) return
  const { status, headers, body } = refusalAnswer(reason, '/', undefined, always)
  const lines = [`HTTP/1.1 ${status} Refused`, 'Connection: close']
  for (let i = 0; i + 1 < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]))
}
