import type { IncomingMessage, ServerResponse } from 'node:http'
import { keepTyped, TYPED_HEADER, type TypedValues } from '../../http/kept-typing.ts'
import { SIGN_IN_FIRST, typedCookie } from '../../http/typed-cookie.ts'
import { KeptOverSignIn } from './kept-over-sign-in.ts'

const TO_SIGN_IN = /^\/[^/]+\/sign-in(?:\/second-factor)?\?next=/

/** Where signing in itself happens: a code that leads on to the second factor left no form behind. */
const SIGNING_IN = /^\/[^/]+\/(?:sign-in|set-up)(?:\/|$)/

/**
 * Somebody in the middle of a form goes to sign in: because they chose to, or because their sign-in had
 * ended. What they typed waits for them at the page.
 */
export class SignInFirst {
  private readonly kept: KeptOverSignIn
  private readonly cookie: ReturnType<typeof typedCookie>

  constructor(origin: string, kept = new KeptOverSignIn()) {
    this.kept = kept
    this.cookie = typedCookie(origin)
  }

  /** Answers the button that leads to signing in. */
  leadToSignIn(request: IncomingMessage, response: ServerResponse, typed: TypedValues): void {
    const url = request.url ?? '/'
    const [, locale] = url.split('/')
    this.rememberFor(request, response, typed)
    response.writeHead(303, {
      location: `/${locale}/sign-in?next=${encodeURIComponent(url)}`,
      'cache-control': 'private, no-store',
    })
    response.end()
  }

  /**
   * Watches the answer to a form that a browser sent by itself: where it leads to signing in, nothing
   * was written, and what was typed is kept. The way there is never another POST of the form.
   */
  watch(request: IncomingMessage, response: ServerResponse, typed: TypedValues): void {
    if (SIGNING_IN.test(pathOf(request))) return
    const writeHead = response.writeHead
    response.writeHead = ((status: number, ...more: []) => {
      const location = response.getHeader('location')
      const isLed = status >= 300 && status < 400 && TO_SIGN_IN.test(String(location))
      if (isLed) this.rememberFor(request, response, typed)
      return writeHead.call(response, isLed ? 303 : status, ...more)
    }) as typeof writeHead
  }

  /** The page of a form is asked for: the header by which it finds what waits for it, if anything does. */
  recall(request: IncomingMessage): { own: Record<string, string>; forget: () => void } {
    const values = this.kept.find(this.idOf(request), pathOf(request))
    if (!values) return { own: {}, forget: () => undefined }
    const typed = keepTyped(values)
    return { own: { [TYPED_HEADER]: typed.id }, forget: typed.forget }
  }

  /** The form that it waited for was sent: there is nothing more to wait for. */
  settle(request: IncomingMessage, response: ServerResponse): void {
    const id = this.idOf(request)
    if (!this.kept.find(id, pathOf(request))) return
    this.kept.forget(id)
    response.appendHeader('Set-Cookie', this.cookie.drop)
  }

  private rememberFor(request: IncomingMessage, response: ServerResponse, typed: TypedValues) {
    // One at a time: an earlier form of this browser makes way.
    this.kept.forget(this.idOf(request))
    const id = this.kept.keep(pathOf(request), { ...typed, [SIGN_IN_FIRST]: '1' })
    if (id !== null) response.appendHeader('Set-Cookie', this.cookie.set(id))
  }

  private idOf({ headers }: IncomingMessage): string | null {
    return this.cookie.read(headers.cookie)
  }
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/'
