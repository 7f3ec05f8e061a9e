import { isCode, type Rule, type SourceFile } from '../rule.ts'

const isPublicRoot = (path: string) =>
  /^app\/\[locale\]\/(?!\((?:account|organise)\))/.test(path) && path.endsWith('.tsx')

/** Readers of the request; a page that calls one would differ from reader to reader. */
const ABOUT_THE_READER = new Set(['cookies', 'headers', 'draftMode', 'connection'])

/** What a public page reaches, at any distance, knows nothing of who reads it. */
const readsNobody: Rule = {
  name: 'public-pages-are-everybodys',
  check: (files) => {
    const byPath = new Map(
      files.filter(({ path }) => isCode(path)).map((file) => [file.path, file]),
    )
    const seen = new Set<string>()
    const reached = (path: string): SourceFile[] => {
      const file = byPath.get(path)
      if (!file || seen.has(path)) return []
      seen.add(path)
      return [
        file,
        ...file.imports.flatMap((i) => (i.target && !i.isTypeOnly ? reached(i.target) : [])),
      ]
    }
    return [...byPath.keys()]
      .filter(isPublicRoot)
      .flatMap(reached)
      .filter(({ imports }) =>
        imports.some(
          ({ specifier, names }) =>
            /^next\/(?:headers|server)(?:\.js)?$/.test(specifier) &&
            names.some((name) => ABOUT_THE_READER.has(name)),
        ),
      )
      .map(({ path }) => ({
        path,
        message:
          'reads cookies or headers and is reached from a public page, which is kept for everybody',
      }))
  },
}

const noLoading: Rule = {
  name: 'no-loading-on-public-pages',
  check: (files) =>
    files
      .filter(({ path }) => isPublicRoot(path) && /\/loading\.tsx$/.test(path))
      .map(({ path }) => ({
        path,
        message: 'a loading file sends status 200 before the page can say that it does not exist',
      })),
}

export const publicPages: Rule[] = [readsNobody, noLoading]
