import { drawMotif, type MotifKind } from '#components/motifs/draw.ts'

/** Size the drawing is made for; CSS may show it larger, strokes stay 1 px. */
const PLATE = { width: 216, height: 92, scale: 0.66 }
const BANNER = { width: 1232, height: 236, scale: 1 }

export type MotifProps = {
  kind: MotifKind
  /** The slug: the same forum always gets the same drawing. */
  seed: string
}

/** The small drawing of a forum (92 px high), ruled above and below. Decorative: hidden from readers. */
export function Plate({ kind, seed }: MotifProps) {
  return (
    <div className={kind === 'blueprint' ? 'plate unheld' : 'plate'}>
      <Motif kind={kind} seed={seed} size={PLATE} />
    </div>
  )
}

/** The wide drawing at the head of a forum's page. Use once per page. */
export function Banner({ kind, seed }: MotifProps) {
  return (
    <div className="banner">
      <Motif kind={kind} seed={seed} size={BANNER} />
    </div>
  )
}

function Motif({ kind, seed, size }: MotifProps & { size: typeof PLATE }) {
  return (
    <svg
      className="m"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      // Paths made by our own generator from numbers; the seed never enters the markup
      dangerouslySetInnerHTML={{ __html: drawMotif(kind, seed, size) }}
    />
  )
}
