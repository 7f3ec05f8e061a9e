import { perFile, type Rule } from '../rule.ts'

const noBarrels = perFile('no-barrels', ({ path }) => {
  if (!/^(?:app|components|lib|prisma|scripts|tests)\/.*\.(?:ts|tsx|mjs)$/.test(path)) return
  if (/(?:^|\/)index\.(?:ts|tsx|mjs)$/.test(path)) {
    return 'a barrel hides where things are: import the file itself'
  }
  if (/(?:^|\/)(?:misc|helpers?|common)(?:\/|\.)/.test(path)) {
    return 'says nothing about what it holds: name it after its subject'
  }
  return
})

/** Next's own marks in folder names: [slug], [...rest], (public); and addresses that are files: openapi.json. */
const SEGMENT =
  /^(?:\.{0,3}[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:ics|json|pdf|png|txt|xml))?|\[{1,2}(?:\.{3})?[a-z0-9-]+\]{1,2}|\([a-z-]+\))$/

const kebabCase = perFile('kebab-case', ({ path }) => {
  if (!/^(?:app|components|lib|scripts|tests)\/.*\.(?:ts|tsx|mjs)$/.test(path)) return
  const segments = path.replace(/(?:\.[a-z]+)+$/, '').split('/')
  const odd = segments.find((segment) => !SEGMENT.test(segment))
  return odd ? `"${odd}" is not kebab-case` : undefined
})

const LIMIT_LINES = 400

const fileSize = perFile('file-size', ({ path, text }) => {
  if (!/\.(?:ts|tsx|mjs|css|prisma)$/.test(path)) return
  const lines = text.split('\n').length - 1
  return lines > LIMIT_LINES ? `has ${lines} lines of at most ${LIMIT_LINES}: divide it` : undefined
})

export const naming: Rule[] = [noBarrels, kebabCase, fileSize]
