import { randomUUID } from 'node:crypto'
import { IncomingMessage, type ServerResponse } from 'node:http'
import { keepTyped, TYPED_HEADER } from '../../http/kept-typing.ts'
import { isOwnHost, isOwnOrigin } from '../../http/own-origin.ts'
import { SIGN_IN_FIRST } from '../../http/typed-cookie.ts'
import {
  type FormRequest,
  isActionId,
  nativeParts,
  readNativeForm,
  readScriptForm,
  scriptParts,
  typedIn,
} from './form-request.ts'
import type { KnownActions } from './known-actions.ts'
import { boundaryOf, type FormPart, readMultipart, writeMultipart } from './multipart.ts'
import { type BodyFault, discard, withBody } from './read-body.ts'
import type { SignInFirst } from './sign-in-first.ts'

/** Why a form is turned away before Next sees it. */
export type FormRefusal = BodyFault | 'bad_origin' | 'wrong_host'

export interface FormDoor {
  /** The portal's own address; nothing that a request says can stand for it. */
  origin: string
  actions: KnownActions
  signInFirst: SignInFirst
  /** Hands a request to Next; `own` are headers that only we may set. */
  forward(
    request: IncomingMessage,
    response: ServerResponse,
    own: Readonly<Record<string, string>>,
  ): Promise<void>
}

const MEGABYTE = 1_024 * 1_024
const BODY_MAX_BYTES = MEGABYTE
/** Pages whose forms take files: registering, changing what one has registered with, taking a place over, the record's people, bodies and agreements, lists brought along. */
const BODY_WITH_FILES_MAX_BYTES = 12 * MEGABYTE
const WITH_FILES =
  /^\/[^/]+\/(?:forums\/[^/]+\/register$|(?:me\/)?registrations\/|handovers\/|organise\/[^/]+\/(?:imports$|(?:people|organisations|agreements)\/[^/]+$))/

export function bodyLimitBytes(path: string): number {
  return WITH_FILES.test(path) ? BODY_WITH_FILES_MAX_BYTES : BODY_MAX_BYTES
}

/** A page of ours at the host that it was sent to, or why not. */
export function judgeSender(
  { headers }: IncomingMessage,
  origin: string,
): 'bad_origin' | 'wrong_host' | undefined {
  if (!isOwnHost(headers.host, origin)) return 'wrong_host'
  const isOwn = isOwnOrigin(headers.origin, origin)
  return isOwn && new URL(headers.origin as string).host === headers.host ? undefined : 'bad_origin'
}

/**
 * Answers a POST to a page with forms. What Next gets is not what came: the form is read whole,
 * judged, and written anew, so that every body it sees is one that it can decode. A form that names
 * no action of this build is answered with its page, filled with what was typed.
 */
export async function answerForm(
  door: FormDoor,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<FormRefusal | undefined> {
  const refusal = await judgeForm(door, request, response, path)
  // Read to its end first: an answer before that breaks the connection under who is still sending.
  if (refusal) await discard(request)
  return refusal
}

async function judgeForm(
  door: FormDoor,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<FormRefusal | undefined> {
  const refusal = judgeSender(request, door.origin)
  if (refusal) return refusal
  const type = request.headers['content-type'] ?? ''
  // What Next's own client sends without a form; all our actions take one.
  if (isScript(request) && /^text\/plain\s*(?:;\s*charset=utf-8)?$/i.test(type)) return 'bad_body'
  if (!/^multipart\/form-data/i.test(type)) return 'unsupported_body'
  const boundary = boundaryOf(type)
  if (!boundary) return 'bad_body'
  const done = await withBody(request, bodyLimitBytes(path), async (body) => {
    const parts = readMultipart(body, boundary)
    if (!parts) return 'bad_body'
    return isScript(request)
      ? answerScript(door, request, response, path, parts)
      : answerNative(door, request, response, path, readNativeForm(parts))
  })
  return done || undefined
}

/** A script sends the action's id as a header; then its answer is for the script, not for a person. */
export function isScript(request: IncomingMessage): boolean {
  return request.headers['next-action'] !== undefined
}

async function answerScript(
  door: FormDoor,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  parts: FormPart[],
): Promise<FormRefusal | undefined> {
  const id = request.headers['next-action'] as string
  if (!isActionId(id) || !door.actions.has(id, path)) {
    // Next's client knows this header, and our forms then send themselves without it.
    response.writeHead(isActionId(id) ? 409 : 400, {
      'x-nextjs-action-not-found': '1',
      'content-type': 'text/plain',
      'cache-control': 'no-store',
    })
    response.end('This page is of an older version of the portal.')
    return undefined
  }
  const form = readScriptForm(id, parts)
  if (!form) return 'bad_body'
  door.signInFirst.settle(request, response)
  await door.forward(...written(request, response, scriptParts(form)), { 'next-action': id })
  return undefined
}

async function answerNative(
  door: FormDoor,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  form: FormRequest,
): Promise<undefined> {
  const values = typedIn(form)
  if (SIGN_IN_FIRST in values) {
    return void door.signInFirst.leadToSignIn(request, response, values)
  }
  if (form.actionId && isActionId(form.actionId) && door.actions.has(form.actionId, path)) {
    door.signInFirst.settle(request, response)
    door.signInFirst.watch(request, response, values)
    return void (await door.forward(...written(request, response, nativeParts(form)), {}))
  }
  const typed = keepTyped(values)
  try {
    const page = freshRequest(request, 'GET', undefined)
    await door.forward(page, response, { [TYPED_HEADER]: typed.id })
  } finally {
    typed.forget()
  }
}

function written(
  request: IncomingMessage,
  response: ServerResponse,
  parts: FormPart[],
): [IncomingMessage, ServerResponse] {
  const boundary = `portal-${randomUUID()}`
  const body = writeMultipart(parts, boundary)
  const fresh = freshRequest(request, 'POST', body)
  fresh.headers['content-type'] = `multipart/form-data; boundary=${boundary}`
  return [fresh, response]
}

const OF_THE_BODY = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding']

/** The same request with another body: on the same socket, read by whoever asks for it. */
function freshRequest(request: IncomingMessage, method: string, body: Buffer | undefined) {
  const fresh = new IncomingMessage(request.socket)
  fresh.method = method
  fresh.url = request.url as string
  fresh.httpVersion = '1.1'
  fresh.httpVersionMajor = 1
  fresh.httpVersionMinor = 1
  fresh.headers = { ...request.headers }
  for (const name of [...OF_THE_BODY, 'expect', 'trailer']) delete fresh.headers[name]
  if (body) {
    fresh.headers['content-length'] = String(body.length)
    fresh.push(body)
  }
  fresh.complete = true
  fresh.push(null)
  return fresh
}
