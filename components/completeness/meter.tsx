/** So many of so many, as a bar and in figures. */
export function Meter({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div className="meter">
      <span className="meter-label">{label}</span>
      {max > 0 ? <meter min={0} max={max} value={value} aria-label={label} /> : null}
      <span className="num">
        {value} / {max}
      </span>
    </div>
  )
}
