/** One import, export-from, dynamic import or require of a file. */
export interface ImportReference {
  /** As written: `#lib/platform/env.ts`, `./x.ts`, `react`. */
  specifier: string
  /** The repository path it means, where it is one of ours. */
  target: string | undefined
  isTypeOnly: boolean
  names: string[]
}

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  path: string
  text: string
  /** Only for code; asked for lazily, since parsing is what costs. */
  readonly imports: ImportReference[]
  /** Every node of the syntax tree, parents first; only for code. */
  readonly nodes: readonly SyntaxNode[]
}

export interface SyntaxNode {
  type: string
  start: number
  end: number
  [property: string]: unknown
}

export interface Violation {
  path: string
  /** What is wrong and where it belongs instead. */
  message: string
}

export interface Rule {
  name: string
  check: (files: readonly SourceFile[]) => Violation[]
}

/** A rule that judges each file by itself; `judge` returns what is wrong, or nothing. */
export function perFile(
  name: string,
  judge: (file: SourceFile) => string | undefined | readonly string[],
): Rule {
  return {
    name,
    check: (files) =>
      files.flatMap((file) => {
        const said = judge(file)
        const messages = said === undefined ? [] : typeof said === 'string' ? [said] : said
        return messages.map((message) => ({ path: file.path, message }))
      }),
  }
}

/** A rule on imports: `judge` returns why this file may not import that one, or nothing. */
export function perImport(
  name: string,
  judge: (from: string, imported: ImportReference) => string | undefined,
): Rule {
  return perFile(name, (file) =>
    isCode(file.path)
      ? file.imports.flatMap((imported) => {
          const why = judge(file.path, imported)
          return why ? [`imports ${imported.specifier}: ${why}`] : []
        })
      : undefined,
  )
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path)
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
}
