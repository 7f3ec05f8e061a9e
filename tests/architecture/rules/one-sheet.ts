import type { Rule, Violation } from '../rule.ts'

/** A class that stands alone, in whichever state: `.btn`, `.btn:hover`, but not `.form .btn`. */
const ALONE = /^\.([a-z][\w-]*)(?::{1,2}[\w-]+(?:\([^()]*\))?|\[[^\]]*\])*$/i

/**
 * What a class looks like is said in one sheet. Two sheets that each mean something by the same name
 * change each other's pages; another sheet may only say how it stands inside something of its own.
 */
export const oneSheet: Rule = {
  name: 'classes-in-one-sheet',
  check: (files) => {
    const sheets = files.filter(({ path }) => path.endsWith('.css'))
    const first = new Map<string, string>()
    return sheets.flatMap(({ path, text }) =>
      lone(text).flatMap((name): Violation[] => {
        const owner = first.get(name) ?? path
        first.set(name, owner)
        if (owner === path) return []
        return [
          { path, message: `says what .${name} looks like, and so does ${owner}: name it apart` },
        ]
      }),
    )
  },
}

/** The classes for which a sheet has a rule of their own, at-rules included. */
function lone(css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const selectors = [...plain.matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) => list.split(','))
  return [...new Set(selectors.flatMap((one) => ALONE.exec(one.trim())?.[1] ?? []))]
}
