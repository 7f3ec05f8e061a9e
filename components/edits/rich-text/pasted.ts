const KEPT = new Set([
  ...['p', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'b', 'strong', 'i', 'em'],
  ...['a', 'span', 'div', 'section', 'article', 'blockquote', 'pre', 'table', 'tbody', 'tr', 'td'],
])
const NO_WORDS = /<!--[\s\S]*?-->|<(style|script|title|head|xml)\b[\s\S]*?<\/\1\s*>/gi
const TAG = /<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
/** What the editor says of its own copies. */
const SLICE = /\sdata-pm-slice="\d+ \d+[^"<>]*"/

/**
 * What is pasted from Word or an article, brought down to tags that may mean something here, before it is read:
 * the editor reads it in a document of its own, where styles and handlers would only be refused, one by one and aloud.
 * What a text may hold is decided by the editor's schema, and once more by the server.
 */
export const pastedHtml = (html: string): string =>
  html.replace(NO_WORDS, '').replace(TAG, (_, end: string, name: string, rest: string) => {
    const tag = name.toLowerCase()
    if (!KEPT.has(tag)) return ''
    return end ? `</${tag}>` : `<${tag}${attributesOf(tag, rest)}>`
  })

function attributesOf(tag: string, rest: string): string {
  const slice = SLICE.exec(rest)?.[0] ?? ''
  if (tag === 'a') {
    const [, double, single, bare] = HREF.exec(rest) ?? []
    const href = double ?? single ?? bare
    return href === undefined ? slice : `${slice} href="${href.replaceAll('"', '&quot;')}"`
  }
  const isBold = /font-weight\s*:\s*(?:bold|[5-9]00)/i.test(rest)
  const isItalic = /font-style\s*:\s*italic/i.test(rest)
  // Word says by it that a bold element is none.
  const isNormal = /font-weight\s*:\s*(?:normal|400)/i.test(rest)
  const styles = [
    ...(isBold ? ['font-weight:700'] : isNormal ? ['font-weight:normal'] : []),
    ...(isItalic ? ['font-style:italic'] : []),
  ]
  return styles.length > 0 ? `${slice} style="${styles.join(';')}"` : slice
}
