import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'

/**
 * The hostile requests of the reliability record (F1, D3): each is what Next itself answers with 500,
 * or what it should never have carried out. `status` is what our door answers; `page` means that the
 * form's page is shown anew, with nothing done.
 */
export interface Probe {
  name: string
  status: number
  method?: string
  headers?: Record<string, string | undefined>
  body?: Buffer
  /** Said instead of the true length. */
  contentLength?: number
  /** Sent in pieces without a length. */
  isChunked?: boolean
}

export interface ProbeTarget {
  /** An action that the page holds. */
  actionId: string
  /** The origin and host of the portal. */
  origin: string
  limitBytes: number
}

const BOUNDARY = '----WebKitFormBoundaryAbCdEf0123456789'
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`

/** A body as a browser writes it; a field is text, or raw bytes after a head of its own. */
export function multipart(fields: readonly (readonly [string, string | Buffer])[]): Buffer {
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

type Fields = readonly (readonly [string, string | Buffer])[]

/** A form as Next's client sends it for a script. */
export function scriptForm(fields: Fields, root = '[{"status":"idle"},"$K1"]'): Buffer {
  return multipart([
    ...fields.map(([name, value]) => [`_1_${name}`, value] as const),
    ['0', root] as const,
  ])
}

/** A form as a browser sends it without a script. */
export function nativeForm(actionId: string, fields: Fields): Buffer {
  return multipart([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id: actionId, bound: '$@1' })],
    ['$ACTION_1:1', '[{"status":"idle"}]'],
    ['$ACTION_KEY', 'k0123456789abcdef'],
    ...fields,
  ])
}

export function probes({ actionId, origin, limitBytes }: ProbeTarget): Probe[] {
  const host = new URL(origin).host
  const good = scriptForm([['name', 'x']])
  const native = nativeForm(actionId, [['name', 'x']])
  const script = { 'next-action': actionId, origin, host, 'content-type': MULTIPART }
  const other = (change: string) => actionId.slice(0, -4) + change
  const at = (name: string, status: number, rest: Partial<Probe>): Probe => ({
    name,
    status,
    body: good,
    ...rest,
    headers: { ...script, ...rest.headers },
  })
  const without = { 'next-action': undefined }
  const text = 'text/plain;charset=UTF-8'
  const elsewhere = [
    ['another origin', 'https://evil.example'],
    ['null origin', 'null'],
    ['an origin that is none', '::'],
    ['no origin', undefined],
    ['a subdomain of ours', origin.replace('://', '://www.')],
    ['ours as the beginning', `${origin}.evil.example`],
    ['the other scheme', origin.replace(/^http:/, 'https:')],
    ['another port', origin.replace(/:\d+$/, ':1')],
  ] as const
  return [
    ...elsewhere.map(([name, value]) => at(name, 403, { headers: { origin: value } })),
    at('another origin, native', 403, {
      headers: { ...without, origin: 'https://evil.example' },
      body: native,
    }),
    at('X-Forwarded-Host says it is ours', 403, {
      headers: { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    }),
    at('Host is another', 421, { headers: { host: 'evil.example' } }),
    at('Host and origin are another', 421, {
      headers: { host: 'evil.example', origin: 'http://evil.example' },
    }),
    at('a body that is not JSON', 400, { body: scriptForm([], '{oops') }),
    at('a body without root', 400, { body: multipart([['_1_name', 'x']]) }),
    at('an empty body', 400, { body: Buffer.alloc(0) }),
    at('an empty text', 400, { headers: { 'content-type': text }, body: Buffer.alloc(0) }),
    at('text instead of a form', 400, {
      headers: { 'content-type': text },
      body: Buffer.from('[]'),
    }),
    at('1,001 arguments', 400, { body: scriptForm([], JSON.stringify(Array(1_001).fill(1))) }),
    at('deep nesting', 400, { body: scriptForm([], '['.repeat(50_000) + ']'.repeat(50_000)) }),
    at('a reference to nowhere', 400, { body: scriptForm([], '[null,"$F1"]') }),
    at('a reference to a prototype', 400, {
      body: multipart([
        ['0', '["$1:__proto__:then","$1:constructor:constructor"]'],
        ['1', '{}'],
      ]),
    }),
    at('cut short', 400, { body: good.subarray(0, -40) }),
    at('a length that lies', 400, { contentLength: good.length + 50 }),
    at('too large', 413, { body: scriptForm([['name', 'x'.repeat(limitBytes)]]) }),
    at('too large, in pieces', 413, {
      body: scriptForm([['name', 'x'.repeat(limitBytes)]]),
      isChunked: true,
    }),
    at('JSON', 415, { headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') }),
    at('form-urlencoded', 415, {
      headers: { ...without, 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from('name=x'),
    }),
    at('no type', 415, { headers: { ...without, 'content-type': undefined } }),
    at('packed', 415, { headers: { 'content-encoding': 'gzip' }, body: gzipSync(good) }),
    at('no boundary', 400, { headers: { 'content-type': 'multipart/form-data' } }),
    at('two boundaries', 400, { headers: { 'content-type': `${MULTIPART}; boundary=other` } }),
    at('an action of no build', 409, { headers: { 'next-action': other('0000') } }),
    at('an id that is none', 400, { headers: { 'next-action': 'toString' } }),
    at('an id of another length', 400, { headers: { 'next-action': `${actionId}00` } }),
    at('1,001 fields', 400, {
      body: scriptForm(Array.from({ length: 1_001 }, (_, n) => [`f${n}`, 'x'] as const)),
    }),
    at('NUL in a field', 400, { body: scriptForm([['name', 'a\0b']]) }),
    at('bytes that are not UTF-8', 400, {
      body: scriptForm([['name', Buffer.from([0xc3, 0x28, 0xff])]]),
    }),
    at('half a surrogate pair', 400, {
      body: scriptForm([['name', Buffer.from([0xed, 0xa0, 0x80])]]),
    }),
    at('random bytes', 400, { body: randomBytes(2_048) }),
    at('PUT', 405, { method: 'PUT' }),
    at('DELETE', 405, { method: 'DELETE' }),
    at('PATCH', 405, { method: 'PATCH' }),
    at('TRACE', 405, { method: 'TRACE', body: Buffer.alloc(0) }),
  ]
}

/** Those that are answered with the form's page, filled again: a page of an older build sends them. */
export function pageProbes({ actionId, origin }: ProbeTarget): Probe[] {
  const host = new URL(origin).host
  const headers = { origin, host, 'content-type': MULTIPART }
  const old = `${actionId.slice(0, -4)}0000`
  const at = (name: string, body: Buffer): Probe => ({ name, status: 200, headers, body })
  return [
    at('an action of another build', nativeForm(old, [['name', 'x']])),
    at('no action at all', multipart([['name', 'x']])),
    at('an action that is no id', nativeForm('__proto__', [['name', 'x']])),
    at('an action without its fields', multipart([['$ACTION_REF_1', '']])),
    at(
      'an action named by what is no JSON',
      multipart([
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{"id":'],
      ]),
    ),
  ]
}

/** Sends a request byte by byte as told (fetch would mend it); the status is 0 when nothing came. */
export function sendRaw(
  { hostname, port }: { hostname: string; port: string },
  path: string,
  { method = 'POST', headers = {}, body = Buffer.alloc(0), contentLength, isChunked }: Probe,
): Promise<{ status: number; headers: string; body: string }> {
  return new Promise((resolve, reject) => {
    const lines = Object.entries(headers).filter(([, value]) => value !== undefined)
    const length = isChunked
      ? 'Transfer-Encoding: chunked'
      : `Content-Length: ${contentLength ?? body.length}`
    const head = [
      `${method} ${path} HTTP/1.1`,
      ...lines.map(([name, value]) => `${name}: ${value}`),
      ...[length, 'Connection: close', '', ''],
    ].join('\r\n')
    const socket = connect(Number(port), hostname.replaceAll(/[[\]]/g, ''), () => {
      socket.write(head)
      if (isChunked) {
        for (let at = 0; at < body.length; at += 65_536) {
          const piece = body.subarray(at, at + 65_536)
          socket.write(`${piece.length.toString(16)}\r\n`)
          socket.write(piece)
          socket.write('\r\n')
        }
        socket.write('0\r\n\r\n')
      } else socket.write(body)
      // A body shorter than its length ends only when the sender does.
      if (contentLength !== undefined) socket.end()
    })
    const chunks: Buffer[] = []
    socket.setTimeout(20_000, () => socket.destroy(new Error(`${method} ${path}: no answer`)))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.once('error', reject)
    socket.once('close', () => {
      const said = Buffer.concat(chunks).toString()
      const end = said.indexOf('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)
      resolve({ status, headers: said.slice(0, end), body: said.slice(end + 4) })
    })
  })
}
