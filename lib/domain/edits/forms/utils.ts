import type { Fields } from '../types.ts'

/** A form as the fields of a record: single ones, texts in their languages, citations. What it does not name is not among them. */
export function fieldsOfForm(
  input: Readonly<Record<string, unknown>>,
  { singles, texts }: { singles: readonly string[]; texts: readonly string[] },
): Fields {
  const entries: [string, string][] = []
  const add = (name: string, sent: unknown) => {
    if (typeof sent === 'string') entries.push([name, sent])
  }
  for (const name of singles) add(name, input[name])
  const groups = [...texts, ...Object.keys(input).filter((name) => name.startsWith('citation'))]
  for (const group of groups) {
    const parts = Object.entries((input[group] ?? {}) as Record<string, unknown>)
    for (const [part, sent] of parts) add(`${group}.${part}`, sent)
  }
  return Object.fromEntries(entries)
}

/** What a form says of how it was written: from which version, what it answers to a conflict, and which edit it takes back. */
export function editOfForm<
  T extends {
    version: number
    answered?: number | '' | undefined
    choice?: C
    undoes?: bigint | undefined
  },
  C,
>({ version, answered, choice, undoes }: T) {
  return {
    base: version,
    ...(undoes === undefined ? {} : { undoes }),
    ...(choice === undefined ? {} : { choices: choice }),
    ...(typeof answered === 'number' ? { answered } : {}),
  }
}
