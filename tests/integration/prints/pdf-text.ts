import { inflateSync } from 'node:zlib'

const OBJECT = /\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g
const hex = (text: string) =>
  (text.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** What a reader copies out of a file of ours: page by page, the lines as they were drawn. */
export function textOf(bytes: Buffer): string[][] {
  const objects = new Map<string, string>()
  for (const [, number = '', body = ''] of bytes.toString('latin1').matchAll(OBJECT)) {
    objects.set(number, body)
  }
  const streamOf = (number: string | undefined) => {
    const body = objects.get(number ?? '') ?? ''
    const packed = body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream'))
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  }
  const fonts = new Map<string, string[]>()
  for (const body of objects.values()) {
    for (const [, name = '', number = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1]
      if (map && !fonts.has(name)) fonts.set(name, charactersOf(streamOf(map)))
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return pages.map((page) => linesOf(streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1]), fonts))
}

/** pdfkit writes them as ranges with a list each; a glyph may stand for several characters. */
function charactersOf(map: string): string[] {
  const characters: string[] = []
  for (const [, from = '', list = ''] of map.matchAll(
    /<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi,
  )) {
    const first = Number.parseInt(from, 16)
    const each = list.match(/<[0-9a-f ]*>/gi) ?? []
    each.forEach((one, index) => {
      characters[first + index] = hex(one.replaceAll(/[<> ]/g, ''))
    })
  }
  return characters
}

function linesOf(content: string, fonts: ReadonlyMap<string, string[]>): string[] {
  const lines: string[] = []
  let font: string[] = []
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? []
    else {
      const glyphs = (shown?.match(/<[0-9a-f]+>/gi) ?? []).join('').replaceAll(/[<>]/g, '')
      const units = glyphs.match(/.{4}/g) ?? []
      lines.push(units.map((unit) => font[Number.parseInt(unit, 16)] ?? '?').join(''))
    }
  }
  return lines
}
