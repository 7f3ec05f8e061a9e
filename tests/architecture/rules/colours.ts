import { perFile, type SourceFile } from '../rule.ts'

const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i
const HEX = /(?:^|[\s(,:'"`])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?=$|[\s),;'"`])/i
const PALETTE =
  /\b(?:bg|text|border|fill|stroke|ring|outline|decoration|from|via|to|accent|caret|shadow)-(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3}\b|\b(?:bg|text|border|fill|stroke)-(?:white|black)\b/

// Letters, and pictures and printed files, need the same tokens as hexadecimal values; tests compare the files.
const COLOURS = new Set([
  'app/globals.css',
  'lib/platform/mail/palette.ts',
  'lib/platform/paper-colours.ts',
])

/** Colours have names, light and dark under the same ones; they are mixed in one file, and said again for mail. */
export const colours = perFile('colours-in-tokens', (file) => {
  if (!/^(?:app|components|lib)\/.*\.(?:css|ts|tsx)$/.test(file.path)) return
  if (COLOURS.has(file.path) || file.path.endsWith('.test.ts')) return
  const found = texts(file).flatMap((text) =>
    [FUNCTION, HEX, PALETTE].flatMap((p) => p.exec(text) ?? []),
  )
  return found.length > 0
    ? `holds the colour "${found[0]?.trim()}": name it in app/globals.css and use the token`
    : undefined
})

/** In code only strings can hold a colour (`#bytes` is a private field); an anchor is none. */
function texts(file: SourceFile): string[] {
  const { path, text } = file
  if (path.endsWith('.css'))
    return [text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)/g, '')]
  const { nodes } = file
  const anchors = new Set(
    nodes
      .filter((n) => n.type === 'JSXAttribute' && (n.name as { name?: string }).name === 'href')
      .map((n) => (n.value as { start?: number } | null)?.start),
  )
  return nodes.flatMap((node) => {
    if (anchors.has(node.start)) return []
    if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
    if (node.type === 'TemplateElement') return [(node.value as { raw: string }).raw]
    return []
  })
}
