import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { ImportReference, SourceFile, SyntaxNode } from './rule.ts'
import { flatten, importsOf, parse } from './syntax.ts'

const NOT_OURS = new Set([
  '.cache',
  '.data',
  '.git',
  '.next',
  '.shots',
  '.vitest',
  'generated',
  'node_modules',
  'test-results',
])
const READ = /\.(ts|tsx|mjs|css|json|prisma|md)$/

/** Every text file below `root` that is ours, with paths as they would be in the repository. */
export function readFiles(root: string, isLeftOut: (path: string) => boolean): SourceFile[] {
  const files: SourceFile[] = []
  const visit = (directory: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const full = join(directory, entry.name)
      const path = relative(root, full).split(sep).join('/')
      if (NOT_OURS.has(entry.name) || isLeftOut(path)) continue
      if (entry.isDirectory()) visit(full)
      else if (READ.test(entry.name)) files.push(sourceFile(path, readFileSync(full, 'utf8')))
    }
  }
  if (statSync(root, { throwIfNoEntry: false })) visit(root)
  return files
}

export function sourceFile(path: string, text: string): SourceFile {
  let nodes: SyntaxNode[] | undefined
  let imports: ImportReference[] | undefined
  return {
    path,
    text,
    get nodes() {
      nodes ??= flatten(parse(path, text))
      return nodes
    },
    get imports() {
      imports ??= importsOf(path, this.nodes)
      return imports
    },
  }
}
