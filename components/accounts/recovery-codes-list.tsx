export type RecoveryListWords = { keep: string; back: string; backHref: string }

/** Recovery codes, shown this once, and the way on for whoever has kept them. */
export function RecoveryCodesList({
  codes,
  words,
}: {
  codes: readonly string[]
  words: RecoveryListWords
}) {
  return (
    <div className="recovery" role="status">
      <p>{words.keep}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          </li>
        ))}
      </ol>
      <p>
        <a className="btn" href={words.backHref}>
          {words.back}
        </a>
      </p>
    </div>
  )
}
