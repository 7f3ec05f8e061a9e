import type { Fields } from '../types.ts'

/** What there are several of: numbered groups of fields, `party0.asPrinted`. A group without its first word is none. */
type Numbered = { name: (part: string) => string; at: (part: string) => string; index: number }

export function numbered(fields: Fields, group: string, max: number): Numbered[] {
  return Array.from({ length: max }, (_, index) => {
    const name = (part: string) => `${group}${index}.${part}`
    return { name, at: (part: string) => fields[name(part)] ?? '', index }
  })
}

/** All of them as fields, numbered in their order. */
export const fieldsOfAll = <T>(
  group: string,
  all: readonly T[],
  of: (one: T, name: string) => Fields,
) => Object.assign({}, ...all.map((one, index) => of(one, `${group}${index}`))) as Fields
