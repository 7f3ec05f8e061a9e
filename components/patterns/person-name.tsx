const TWO_HAN = /^\p{Script=Han}{2}$/u

/**
 * A person's name. A name of two characters is spaced to the width of three by letter-spacing, as
 * on printed Chinese lists; a space is never typed, so that copying and searching find the name.
 */
export function PersonName({ name, lang }: { name: string; lang?: string }) {
  return (
    <span className={TWO_HAN.test(name) ? 'pname two' : 'pname'} lang={lang}>
      {name}
    </span>
  )
}
