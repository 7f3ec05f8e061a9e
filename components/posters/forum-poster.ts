import sharp from 'sharp'
import { drawMotif, type MotifKind } from '#components/motifs/draw.ts'
import { legible } from '#lib/platform/fonts/font-files.ts'
import { breakLines, type TextStyle, textPath, textWidth } from '#lib/platform/fonts/text-path.ts'
import { PAPER } from '#lib/platform/paper-colours.ts'
import { QUIET_MODULES, qrCode } from '#lib/platform/qr/qr-code.ts'

export const POSTER = { width: 1080, height: 1440 } as const
const MARGIN = 80
const BANNER_HEIGHT = 400
const QR_SIDE = 264
const FOOT = POSTER.height - MARGIN - QR_SIDE

export type PosterFacts = {
  motif: MotifKind
  /** The slug: the same forum always gets the same drawing. */
  seed: string
  name: string
  theme: string | null
  days: string
  place: string | null
  /** Said above everything where the forum is made up. */
  sample: string | null
  site: string
  scan: string
  url: string
}

type Block = { text: string; weights: TextStyle['weight']; sizes: readonly number[]; lines: number }

const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`

/** A text in at most so many lines, in the largest of its sizes that allows it; the smallest takes more. */
function fit({ text, weights: weight, sizes, lines: most }: Block, maxWidth: number) {
  let fitted: { style: TextStyle; lines: string[] } | undefined
  for (const sizePx of sizes) {
    const style = { weight, sizePx }
    fitted = { style, lines: breakLines(text, style, maxWidth) }
    if (fitted.lines.length <= most) break
  }
  return balanced(text, fitted as { style: TextStyle; lines: string[] }, maxWidth)
}

/** As many lines, of about one length: no single word left alone on the last. */
function balanced(text: string, fitted: { style: TextStyle; lines: string[] }, maxWidth: number) {
  const { style } = fitted
  let { lines } = fitted
  for (let width = maxWidth * 0.96; width > maxWidth / 2; width -= maxWidth * 0.04) {
    const narrower = breakLines(text, style, width)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return { style, lines }
}

function ruler(y: number): string {
  let d = `M${MARGIN} ${y}H${POSTER.width - MARGIN}`
  for (let i = 0; MARGIN + i * 10 <= POSTER.width - MARGIN; i++) {
    d += `M${MARGIN + i * 10} ${y}v${i % 5 === 0 ? 16 : 9}`
  }
  return `<path d="${d}" fill="none" stroke="${PAPER.ruleStrong}" stroke-width="2"/>`
}

/** The drawing's classes, as on the pages (app/styles/motifs.css). */
const MOTIF_STYLE = `.m path,.m rect{fill:none;stroke-width:1.6;stroke-linejoin:round}.m .w{stroke:${PAPER.water}}.m .l{stroke:${PAPER.leaf}}.m .s{stroke:${PAPER.stone}}.m .g{stroke:${PAPER.rule}}.m .b{stroke-width:2.6}.m .d{stroke-dasharray:8 5}.m .f{fill:${PAPER.canvas};stroke:none}`

/** The poster as SVG: every text a path, so that it needs no font where it is drawn. */
export function posterSvg(facts: PosterFacts): string {
  const width = POSTER.width - 2 * MARGIN
  const parts: string[] = []
  let y = BANNER_HEIGHT + 40
  const write = (block: Block, fill: string, leading: number, maxWidth = width) => {
    const { style, lines } = fit(block, maxWidth)
    for (const line of lines) {
      y += style.sizePx * leading
      parts.push(path(textPath(line, style, MARGIN, y), fill))
    }
  }
  parts.push(ruler(BANNER_HEIGHT))
  write({ text: facts.name, weights: 'bold', sizes: [72, 62, 54, 46], lines: 3 }, PAPER.ink, 1.3)
  if (facts.theme) {
    y += 16
    write(
      { text: facts.theme, weights: 'regular', sizes: [36, 32], lines: 3 },
      PAPER.inkMuted,
      1.45,
    )
  }
  y += 36
  write({ text: facts.days, weights: 'bold', sizes: [48, 42, 36], lines: 1 }, PAPER.water, 1.3)
  if (facts.place) {
    y += 4
    write({ text: facts.place, weights: 'regular', sizes: [38, 34, 30], lines: 2 }, PAPER.ink, 1.4)
  }

  const qr = qrCode(facts.url)
  const module = QR_SIDE / (qr.size + 2 * QUIET_MODULES)
  const qrX = POSTER.width - MARGIN - QR_SIDE
  parts.push(
    `<rect x="${qrX}" y="${FOOT}" width="${QR_SIDE}" height="${QR_SIDE}" fill="${PAPER.white}"/>`,
    `<path d="${qr.path}" fill="${PAPER.black}" transform="translate(${qrX + QUIET_MODULES * module} ${FOOT + QUIET_MODULES * module}) scale(${module})"/>`,
  )
  y = FOOT + QR_SIDE - 128
  write(
    { text: facts.site, weights: 'bold', sizes: [40, 34], lines: 1 },
    PAPER.ink,
    1.3,
    width - QR_SIDE - 40,
  )
  write(
    { text: facts.scan, weights: 'regular', sizes: [30, 26], lines: 1 },
    PAPER.inkMuted,
    1.5,
    width - QR_SIDE - 40,
  )

  if (facts.sample) {
    const style = { weight: 'regular', sizePx: 28 } as const
    const { text } = legible(facts.sample)
    const inner = textWidth(text, style)
    parts.push(
      `<rect x="${MARGIN}" y="32" width="${inner + 40}" height="52" fill="${PAPER.surface}" stroke="${PAPER.water}" stroke-width="2" stroke-dasharray="8 6"/>`,
      path(textPath(text, style, MARGIN + 20, 68), PAPER.ink),
    )
  }
  const motif = drawMotif(facts.motif, facts.seed, {
    width: POSTER.width,
    height: BANNER_HEIGHT,
    scale: 1.15,
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${POSTER.width}" height="${POSTER.height}" viewBox="0 0 ${POSTER.width} ${POSTER.height}"><style>${MOTIF_STYLE}</style><rect width="100%" height="100%" fill="${PAPER.canvas}"/><svg class="m" width="${POSTER.width}" height="${BANNER_HEIGHT}" overflow="hidden">${motif}</svg>${parts.join('')}</svg>`
}

const kept = new Map<string, Promise<Buffer>>()
const KEPT = 24

/** The poster as PNG. Drawing one costs about a third of a second, so the same facts are drawn once. */
export function forumPoster(facts: PosterFacts): Promise<Buffer> {
  const key = JSON.stringify(facts)
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= KEPT) kept.clear()
  const made = sharp(Buffer.from(posterSvg(facts)))
    .png({ palette: true, colours: 128, compressionLevel: 9 })
    .toBuffer()
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}
