/**
 * multipart/form-data (RFC 7578) as browsers write it, read strictly and written anew. What Next and
 * React get to parse was written here: no difference between parsers is left for a stranger to use.
 */
export interface FormPart {
  name: string
  /** Text of a field; undefined for a file. */
  text?: string
  file?: { name: string; type: string; bytes: Buffer }
}

const PARTS_MAX = 1_000
const NAME_MAX = 200
const FILE_NAME_MAX = 255
const HEAD_MAX_BYTES = 4_096
const CRLF = '\r\n'

/** One parameter and no more: what has none or two boundaries is nobody's browser. */
const TYPE = /^multipart\/form-data\s*;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1\s*$/i

/** The boundary that a Content-Type names; undefined where it names none, or two. */
export function boundaryOf(contentType: string): string | undefined {
  return TYPE.exec(contentType)?.[2]
}

/** The parts of a body, or undefined for one that is cut short or malformed in any way. */
export function readMultipart(body: Buffer, boundary: string): FormPart[] | undefined {
  const delimiter = Buffer.from(`${CRLF}--${boundary}`)
  const parts: FormPart[] = []
  // The first delimiter stands at the very beginning, without the line break before it.
  if (!body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2))) return undefined
  let at = delimiter.length - 2
  let count = 0
  for (;;) {
    const after = body.toString('latin1', at, at + 2)
    if (after === '--') return isEnd(body.subarray(at + 2)) ? parts : undefined
    if (after !== CRLF || count++ === PARTS_MAX) return undefined
    const headEnd = body.indexOf(`${CRLF}${CRLF}`, at + 2, 'latin1')
    if (headEnd === -1 || headEnd - at > HEAD_MAX_BYTES) return undefined
    const next = body.indexOf(delimiter, headEnd + 2)
    if (next === -1) return undefined
    const part = readPart(body.subarray(at + 2, headEnd), body.subarray(headEnd + 4, next))
    if (!part) return undefined
    if (!isEmptyChoice(part)) parts.push(part)
    at = next + delimiter.length
  }
}

/** A file field in which nobody has chosen a file: parsers disagree on whether it is a text or a file. */
function isEmptyChoice({ file }: FormPart): boolean {
  return file?.name === '' && file.bytes.length === 0
}

function isEnd(rest: Buffer): boolean {
  return rest.length === 0 || rest.equals(Buffer.from(CRLF))
}

const DISPOSITION =
  /^content-disposition:\s*form-data;\s*name="([^"\r\n]*)"(?:;\s*filename="([^"\r\n]*)")?\s*$/i
const PART_TYPE = /^content-type:\s*([\w.+-]{1,60}\/[\w.+-]{1,60})\s*(?:;.*)?$/i

function readPart(head: Buffer, bytes: Buffer): FormPart | undefined {
  const lines = decode(head)?.split(CRLF)
  const dispositions = lines?.filter((line) => /^content-disposition:/i.test(line))
  const found = dispositions?.length === 1 ? DISPOSITION.exec(dispositions[0] as string) : null
  if (!lines || !found) return undefined
  const name = unescaped(found[1] as string)
  if (name.length > NAME_MAX || name.includes('\0')) return undefined
  if (found[2] === undefined) {
    const text = decode(bytes)
    // PostgreSQL's text cannot hold NUL, and no keyboard sends it.
    return text === undefined || text.includes('\0') ? undefined : { name, text }
  }
  const type = lines.map((line) => PART_TYPE.exec(line)?.[1]).find(Boolean)
  return {
    name,
    file: {
      name: unescaped(found[2]).slice(0, FILE_NAME_MAX),
      type: type ?? 'application/octet-stream',
      bytes,
    },
  }
}

/** Browsers escape these three in names and nothing else (HTML, multipart/form-data encoding). */
function unescaped(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}

function escaped(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Writes parts under a boundary that occurs in none of them (the caller draws it at random). */
export function writeMultipart(parts: readonly FormPart[], boundary: string): Buffer {
  const pieces: Buffer[] = []
  for (const { name, text = '', file } of parts) {
    const head = `--${boundary}${CRLF}Content-Disposition: form-data; name="${escaped(name)}"`
    if (!file) {
      pieces.push(Buffer.from(`${head}${CRLF}${CRLF}${text}${CRLF}`))
      continue
    }
    // The name is for people to read; what could end the line or the quotes is not part of it.
    const fileName = file.name.replaceAll(/["\p{Cc}]/gu, '_')
    pieces.push(
      Buffer.from(`${head}; filename="${fileName}"${CRLF}Content-Type: ${file.type}${CRLF}${CRLF}`),
      file.bytes,
      Buffer.from(CRLF),
    )
  }
  pieces.push(Buffer.from(`--${boundary}--${CRLF}`))
  return Buffer.concat(pieces)
}
