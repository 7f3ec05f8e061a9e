/** Two facing letters of the staff gauge, leaf over water. Never smaller than 24 px high. */
export function BrandMark() {
  return (
    <svg width="17" height="34" viewBox="0 0 17 34" aria-hidden="true">
      <path fill="var(--leaf)" d="M0 0h17v3.4H4.6v3.4h8v3.4h-8v3.4H17V17H0z" />
      <path fill="var(--water)" d="M17 17v17H0v-3.4h12.4v-3.4h-8v-3.4h8v-3.4H0V17z" />
    </svg>
  )
}
