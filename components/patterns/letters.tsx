export type LettersProps = {
  label: string
  letters: readonly { letter: string; name: string; href?: string }[]
}

/** An index of letters: those with entries are links, the others only keep the row's order. */
export function Letters({ label, letters }: LettersProps) {
  return (
    <nav className="letters" aria-label={label}>
      {letters.map(({ letter, name, href }) =>
        href ? (
          <a key={letter} href={href} aria-label={name === letter ? undefined : name}>
            {letter}
          </a>
        ) : (
          <span key={letter} aria-hidden="true">
            {letter}
          </span>
        ),
      )}
    </nav>
  )
}
