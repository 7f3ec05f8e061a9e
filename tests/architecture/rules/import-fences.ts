import { isTest, perImport, type Rule } from '../rule.ts'

const domainFile = (target: string | undefined) =>
  /^lib\/domain\/.*\/([a-z]+)\.ts$/.exec(target ?? '')?.[1]
const isScreen = (path: string) => path.startsWith('app/') && path.endsWith('.tsx')

const nobodyImportsApp = perImport('nobody-imports-app', (from, { target }) =>
  target?.startsWith('app/') && !isTest(from) && !isBesideInApp(from, target)
    ? 'app/ only routes; what others need belongs into components/ or lib/'
    : undefined,
)

/** A layout's own style sheet, or a part that stands beside its only page. */
function isBesideInApp(from: string, target: string): boolean {
  return from.startsWith('app/') && target.endsWith('.css')
}

/** The database, or what makes clients of one. */
const isDatabase = (target: string | undefined) =>
  target === 'lib/platform/db.ts' || target === 'lib/platform/db-client.ts'

const pagesReadThroughLoaders = perImport('pages-read-through-loaders', (from, { target = '' }) => {
  if (!isScreen(from)) return
  const file = domainFile(target)
  if (file === 'queries' || file === 'mutations') return 'a page reads through loaders.ts'
  if (isDatabase(target) || target.startsWith('prisma/')) {
    return 'a page knows no database: put a query into queries.ts and call it from loaders.ts'
  }
  return
})

const dataCallsTheCore = perImport('data-calls-the-core', (from, { target }) =>
  (from.startsWith('app/api/') || from.startsWith('lib/jobs/')) && domainFile(target) === 'loaders'
    ? 'the API and jobs call queries.ts and mutations.ts behind a gate of their own'
    : undefined,
)

const FOR_COMPONENTS = ['schema', 'types', 'constants', 'policy', 'utils', 'actions']

const componentsTakeProps = perImport('components-take-props', (from, { target = '' }) => {
  if (!from.startsWith('components/') || isTest(from)) return
  const file = domainFile(target)
  if (file && !FOR_COMPONENTS.includes(file)) {
    return `components take data as props; from a domain they import only ${FOR_COMPONENTS.join(', ')}`
  }
  if (isDatabase(target) || target.startsWith('prisma/')) {
    return 'components take data as props'
  }
  return
})

const primitivesArePlain = perImport('primitives-are-plain', (from, { target }) => {
  if (!from.startsWith('components/ui/') || isTest(from) || target === undefined) return
  if (target === 'lib/platform/cn.ts' || target.startsWith('components/ui/')) return
  return 'a primitive imports lib/platform/cn.ts and packages; what knows more belongs into components/patterns'
})

const READS_DATABASE =
  /^(?:lib\/platform\/db\.ts|lib\/(?:domain|platform)\/.*\/(?:queries|mutations)\.ts|lib\/platform\/auth\/.*|lib\/jobs\/.*|scripts\/.*|prisma\/.*|tests\/.*)$/

const databaseOnlyInCore = perImport('database-only-in-core', (from, { target, isTypeOnly }) =>
  isDatabase(target) && !isTypeOnly && !READS_DATABASE.test(from) && !isTest(from)
    ? 'the database is read in queries.ts and written in mutations.ts'
    : undefined,
)

const platformKnowsNoDomain = perImport('platform-knows-no-domain', (from, { target }) =>
  from.startsWith('lib/platform/') && !isTest(from) && target?.startsWith('lib/domain/')
    ? 'lib/platform is what another product could also use: take what you need as an argument'
    : undefined,
)

export const importFences: Rule[] = [
  nobodyImportsApp,
  pagesReadThroughLoaders,
  dataCallsTheCore,
  componentsTakeProps,
  primitivesArePlain,
  databaseOnlyInCore,
  platformKnowsNoDomain,
]
