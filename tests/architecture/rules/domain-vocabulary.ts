import { perFile } from '../rule.ts'

const WORDS = [
  'schema',
  'types',
  'constants',
  'policy',
  'utils',
  'emails',
  'queries',
  'mutations',
  'gates',
  'loaders',
  'actions',
]
const ALLOWED = new RegExp(`^lib/domain/(?:[a-z0-9-]+/)+(?:${WORDS.join('|')})(?:\\.test)?\\.ts$`)

export const domainVocabulary = perFile('domain-vocabulary', ({ path }) => {
  if (!path.startsWith('lib/domain/') || path === 'lib/domain/README.md') return
  if (ALLOWED.test(path)) return
  return `a domain folder holds only ${WORDS.join('.ts, ')}.ts and their tests; a sub-concern is a subfolder with the same names`
})
