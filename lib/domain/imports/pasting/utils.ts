import type { ImportRow } from '../types.ts'

/** What stands between the names of a list; a comma of Latin letters may be part of one (Co., Ltd.). */
const SEPARATORS = /[、，；;\r\n]/
const SEPARATOR_OR_END = /^\s*(?:[、，；;\r\n]|$)/

/** Whether something within a name would divide it. */
export const hasSeparator = (name: string): boolean => SEPARATORS.test(name)

/**
 * The names of a pasted list, each once, in their order. A name that holds a separator itself is left
 * whole where it is known: 北京市科学技术委员会、中关村科技园区管理委员会 are one body.
 */
export function namesOfList(text: string, known: readonly string[]): string[] {
  // The longest first: one such name may begin with another.
  const parted = known.filter(hasSeparator).toSorted((a, b) => b.length - a.length)
  const names: string[] = []
  let rest = text
  while (rest !== '') {
    rest = rest.trimStart()
    const whole = parted.find(
      (name) => rest.startsWith(name) && SEPARATOR_OR_END.test(rest.slice(name.length)),
    )
    const end = whole?.length ?? endOf(rest)
    const name = rest.slice(0, end).trim()
    if (name !== '') names.push(name)
    rest = rest
      .slice(end)
      .trimStart()
      .replace(SEPARATORS, (mark, at) => (at === 0 ? '' : mark))
  }
  return [...new Set(names)]
}

const endOf = (text: string) => {
  const end = text.search(SEPARATORS)
  return end === -1 ? text.length : end
}

/** Names as the rows of a list; `kind` is said of whatever is new. */
export const rowsOfNames = (
  names: readonly string[],
  { kind, isKnown }: { kind: string | null; isKnown: (name: string) => boolean },
): ImportRow[] =>
  names.map((name, index) => ({
    line: index + 1,
    cells: { 'name.zh-Hans': name, ...(kind === null || isKnown(name) ? {} : { kind }) },
  }))
