import { posix } from 'node:path'
import { parseAst } from 'vitest/node'
import type { ImportReference, SyntaxNode } from './rule.ts'

/** Parses TypeScript or JSX; throws with the path when it is neither. */
export function parse(path: string, text: string): SyntaxNode {
  try {
    const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts'
    return parseAst(text, { lang }) as unknown as SyntaxNode
  } catch (error) {
    throw new Error(`${path} cannot be parsed: ${(error as Error).message}`)
  }
}

/** Every node below and including `root`, parents before children. */
export function flatten(root: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one)
      return
    }
    if (typeof value !== 'object' || value === null) return
    if (typeof (value as SyntaxNode).type === 'string') nodes.push(value as SyntaxNode)
    for (const child of Object.values(value)) {
      if (typeof child === 'object') visit(child)
    }
  }
  visit(root)
  return nodes
}

/** All ways in which a file names another: import, export from, import(), require(). */
export function importsOf(path: string, nodes: readonly SyntaxNode[]): ImportReference[] {
  return nodes.flatMap((node) => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return []
    const specifiers = (node.specifiers ?? []) as SyntaxNode[]
    const names = specifiers.flatMap((one) => nameOf(one))
    const isTypeOnly =
      node.importKind === 'type' ||
      node.exportKind === 'type' ||
      (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'))
    return [{ specifier, target: targetOf(path, specifier), isTypeOnly, names }]
  })
}

function specifierOf(node: SyntaxNode): string | undefined {
  const literal = (value: unknown) => {
    const text = (value as { value?: unknown } | undefined)?.value
    return typeof text === 'string' ? text : undefined
  }
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return literal(node.source)
    case 'TSImportType':
      return literal(node.source) ?? literal((node.argument as { literal?: unknown })?.literal)
    case 'CallExpression': {
      const callee = node.callee as { name?: string }
      return callee.name === 'require' ? literal((node.arguments as unknown[])[0]) : undefined
    }
    default:
      return undefined
  }
}

function nameOf(specifier: SyntaxNode): string[] {
  const imported = (specifier.imported ?? specifier.local) as { name?: string } | undefined
  return imported?.name ? [imported.name] : []
}

/** The `imports` of package.json: `#lib/x.ts` is `lib/x.ts`. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  return posix.normalize(posix.join(posix.dirname(path), specifier))
}
