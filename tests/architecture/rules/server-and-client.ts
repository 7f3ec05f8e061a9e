import { isCode, isTest, perFile, type Rule, type SourceFile } from '../rule.ts'

const firstDirective = ({ nodes }: SourceFile) => {
  const [first] = (nodes[0]?.body ?? []) as { directive?: string }[]
  return first?.directive
}

const clientAtLeaves = perFile('client-at-the-leaves', (file) =>
  /^app\/.*\/(?:page|layout|template)\.tsx$/.test(file.path) &&
  firstDirective(file) === 'use client'
    ? 'a page or layout is a server component: move what needs the browser into a leaf'
    : undefined,
)

const serverOnlyFirst = perFile('server-only-first', (file) =>
  /^lib\/domain\/.*\/(?:queries|mutations|gates|loaders)\.ts$/.test(file.path) &&
  file.imports[0]?.specifier !== 'server-only'
    ? "begins with `import 'server-only'`, so that it can never reach a browser"
    : undefined,
)

const actionsInActions = perFile('actions-in-actions', (file) => {
  if (!isCode(file.path) || isTest(file.path) || !/^(?:app|components|lib)\//.test(file.path))
    return
  const isServerAction = file.nodes.some((node) => node.directive === 'use server')
  if (isServerAction && !/^lib\/domain\/.*\/actions\.ts$/.test(file.path)) {
    return '"use server" stands only in the actions.ts of a noun, made by createAction'
  }
  return
})

const WRITING = /^(?:POST|PUT|PATCH|DELETE)$/

const routesOnlyRead = perFile('routes-only-read', (file) => {
  if (!/^app\/.*\/route\.ts$/.test(file.path)) return
  const exported = file.nodes
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration, specifiers }) => [
      ...declaredNames(declaration),
      ...((specifiers ?? []) as { exported?: { name?: string } }[]).map(
        (s) => s.exported?.name ?? '',
      ),
    ])
  const writing = exported.find((name) => WRITING.test(name))
  return writing
    ? `exports ${writing}: what writes goes through the API's write wrapper`
    : undefined
})

function declaredNames(declaration: unknown): string[] {
  const { id, declarations } = (declaration ?? {}) as {
    id?: { name?: string }
    declarations?: { id?: { name?: string } }[]
  }
  return [id, ...(declarations ?? []).map((one) => one.id)].flatMap((one) => one?.name ?? [])
}

export const serverAndClient: Rule[] = [
  clientAtLeaves,
  serverOnlyFirst,
  actionsInActions,
  routesOnlyRead,
]
