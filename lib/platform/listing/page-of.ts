/** One page of a list. */
export type Page<T> = {
  items: T[]
  /** From 1 */
  page: number
  pages: number
  total: number
}

/** The items of one page; null when there is no such page. The first page exists even when empty. */
export function pageOf<T>(all: readonly T[], page: number, size: number): Page<T> | null {
  const pages = Math.max(1, Math.ceil(all.length / size))
  if (page < 1 || page > pages) return null
  return { items: all.slice((page - 1) * size, page * size), page, pages, total: all.length }
}

/** The numbers that a pager shows: first, last, and those around the present one; null is a gap. */
export function pagerNumbers(page: number, pages: number): (number | null)[] {
  const shown = [...Array(pages).keys()]
    .map((index) => index + 1)
    .filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 1)
  return shown.flatMap((number, index) => {
    const before = shown[index - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}
