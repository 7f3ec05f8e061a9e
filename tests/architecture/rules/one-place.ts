import { isCode, isTest, perFile, type Rule, type SourceFile, type SyntaxNode } from '../rule.ts'

const member = (node: SyntaxNode, object: string, property: string) =>
  node.type === 'MemberExpression' &&
  (node.object as { name?: string }).name === object &&
  (node.property as { name?: string }).name === property

const mayReadSettings = (path: string) =>
  path === 'lib/platform/env.ts' ||
  /^(?:scripts|tests)\//.test(path) ||
  /^[\w.]+\.config\.ts$/.test(path)

const settings = perFile('settings-in-one-place', (file) =>
  isCode(file.path) && !mayReadSettings(file.path) && has(file, (n) => member(n, 'process', 'env'))
    ? 'reads process.env: settings are read and checked in lib/platform/env.ts'
    : undefined,
)

const WORDING_CLASSES = /^(?:DateTimeFormat|NumberFormat|RelativeTimeFormat|DurationFormat)$/
const WORDING_METHODS = /^toLocale(?:Date|Time)?String$/
const mayWordDates = (path: string) => /^lib\/platform\/(?:dates|numbers|i18n)\//.test(path)

const wording = perFile('dates-in-one-place', (file) => {
  if (!isCode(file.path) || !/^(?:app|components|lib)\//.test(file.path)) return
  if (mayWordDates(file.path) || isTest(file.path)) return
  const words = (node: SyntaxNode) => {
    if (node.type === 'Identifier') return node.name === 'Temporal'
    if (node.type !== 'MemberExpression') return false
    const property = (node.property as { name?: string }).name ?? ''
    const isIntl = (node.object as { name?: string }).name === 'Intl'
    return isIntl ? WORDING_CLASSES.test(property) : WORDING_METHODS.test(property)
  }
  return has(file, words)
    ? 'words a date or number itself: lib/platform/dates and lib/platform/numbers do that for every language'
    : undefined
})

const PURE = /^lib\/domain\/.*\/(?:schema|constants|policy|utils|emails|queries|mutations)\.ts$/

const clock = perFile('core-takes-now', (file) => {
  if (!PURE.test(file.path)) return
  const readsClock = (node: SyntaxNode) =>
    member(node, 'Date', 'now') ||
    member(node, 'Temporal', 'Now') ||
    (node.type === 'NewExpression' &&
      (node.callee as { name?: string }).name === 'Date' &&
      (node.arguments as unknown[]).length === 0)
  return has(file, readsClock) ? 'reads the clock: take `now` as an argument' : undefined
})

function has(file: SourceFile, test: (node: SyntaxNode) => boolean): boolean {
  return file.nodes.some(test)
}

export const onePlace: Rule[] = [settings, wording, clock]
