import { createHash, randomBytes } from 'node:crypto'

/**
 * Pages that are kept are the same bytes for everybody, so they cannot carry a nonce. They are
 * rendered with one all the same: what bears it was emitted by the framework itself, and exactly
 * those scripts are then named by their hash. An inline script from anywhere else has no way to
 * know the nonce and stays blocked.
 */
export function newNonce(): string {
  return randomBytes(18).toString('base64url')
}

const REST = [
  "default-src 'none'",
  "style-src 'self'",
  // Drawings set lengths and positions in style attributes; those cannot load or run anything.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The policy for a page whose inline scripts are known by hash or nonce, as CSP source expressions. */
export function contentSecurityPolicy(scripts: readonly string[]): string {
  return `script-src ${["'self'", ...scripts].join(' ')}; ${REST}`
}

/** The one page that opens a camera, and reads codes with WebAssembly of our own. */
export const CAMERA_PAGE = /^\/[a-z-]+\/organise\/[^/?]+\/check-in(?:\?|$)/
export const WEB_ASSEMBLY = "'wasm-unsafe-eval'"

/** Pictures of whoever readers see: the same for everybody. */
export const PUBLIC_PICTURE = /^\/pictures\//

/** Where files that people sent, or that show people, are handed out; whatever one holds, opened in a browser it can do nothing. */
export const SENT_FILE =
  /^\/(?:pictures\/|documents\/|[a-z-]+\/(?:registrations\/[^/?]+|organise\/[^/?]+\/(?:badges|agreements\/[^/?]+))\/files\/)/
export const SENT_FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"

export interface SealedHtml {
  html: string
  /** CSP source expressions of the inline scripts, in order and without repeats. */
  scripts: string[]
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/** Takes the nonce out of a rendered page and returns the hashes of the inline scripts that bore it. */
export function sealInlineScripts(rendered: string, nonce: string): SealedHtml {
  const mark = `nonce="${nonce}"`
  const scripts = new Set<string>()
  const html = rendered.replace(SCRIPT, (whole, attributes: string, code: string) => {
    if (!attributes.includes(mark)) return whole
    const open = `<script${attributes.replace(` ${mark}`, '')}>`
    if (/\ssrc=/.test(attributes)) return `${open}${code}</script>`
    // The stream's own copy of the nonce goes too: kept bytes then depend on the content alone.
    const kept = code.replaceAll(nonce, '')
    scripts.add(`'sha256-${createHash('sha256').update(kept).digest('base64')}'`)
    return `${open}${kept}</script>`
  })
  return { html: html.replaceAll(` ${mark}`, '').replaceAll(nonce, ''), scripts: [...scripts] }
}
