type Bar = { key: string; label: string; value: number }

/** Upright bars from left to right; the words beside the picture say what it shows. */
export function UprightBars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const wide = 1_000 / Math.max(bars.length, 12)
  return (
    <svg
      className="reg-chart upright"
      viewBox="0 0 1000 120"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {bars.map(({ key, value }, index) => (
        <rect
          key={key}
          className="bar"
          x={index * wide + wide * 0.1}
          y={119 - (value / most) * 117}
          width={wide * 0.8}
          height={(value / most) * 117}
        />
      ))}
      <path className="axis" d="M0 119.5H1000" />
    </svg>
  )
}

/** Lying bars, each as long as its number; in a row of a table, so that name and number stand beside it. */
export function LyingBar({ value, most }: { value: number; most: number }) {
  return (
    <svg
      className="reg-chart lying"
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="bar" width={(value / Math.max(1, most)) * 1_000} height="10" />
    </svg>
  )
}
