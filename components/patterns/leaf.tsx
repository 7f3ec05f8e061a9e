import { drawLeaf } from '#components/motifs/draw.ts'

/** One person, one leaf, the same everywhere. `seed` is the person's slug. */
export function Leaf({ seed, size = 96 }: { seed: string; size?: number }) {
  return (
    <svg
      className="m"
      viewBox={`0 0 ${size} ${size}`}
      preserveAspectRatio="xMinYMax meet"
      aria-hidden="true"
      // Paths made by our own generator from numbers; the seed never enters the markup
      dangerouslySetInnerHTML={{ __html: drawLeaf(seed, size) }}
    />
  )
}
