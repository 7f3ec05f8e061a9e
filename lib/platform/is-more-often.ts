/** Whether a text holds a sign more than so many times; not counted further than that. */
export function isMoreOften(sign: string, most: number, text: string): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    count += 1
    if (count > most) return true
  }
  return false
}
