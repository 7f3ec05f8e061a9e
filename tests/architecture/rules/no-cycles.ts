import { isTest, type Rule, type SourceFile } from '../rule.ts'

const noun = (path: string | undefined) => /^lib\/domain\/([^/]+)\//.exec(path ?? '')?.[1]

/** Between the nouns of the domain values flow one way; types may name each other. */
export const noCycles: Rule = {
  name: 'no-cycles-between-nouns',
  check: (files) => {
    const graph = neighbours(files)
    const cycles = new Map<string, { path: string; message: string }>()
    for (const start of [...graph.keys()].sort()) {
      const way = wayBack(graph, start)
      const key = [...(way ?? [])].sort().join()
      if (!way || cycles.has(key)) continue
      const path = graph.get(start)?.get(way[1] ?? start) ?? start
      const message = `${[...way, start].join(' → ')}: join the two nouns in the page instead`
      cycles.set(key, { path, message })
    }
    return [...cycles.values()]
  },
}

/** For each noun those that it imports from, with a file that does. */
type Graph = Map<string, Map<string, string>>

function neighbours(files: readonly SourceFile[]): Graph {
  const graph: Graph = new Map()
  for (const file of files) {
    const from = noun(file.path)
    if (!from || isTest(file.path) || !file.path.endsWith('.ts')) continue
    for (const { target, isTypeOnly } of file.imports) {
      const to = noun(target)
      if (!to || to === from || isTypeOnly) continue
      graph.set(from, (graph.get(from) ?? new Map()).set(to, file.path))
    }
  }
  return graph
}

/** The shortest way from `start` back to itself, without its end. */
function wayBack(graph: Graph, start: string): string[] | undefined {
  const queue = [[start]]
  const seen = new Set<string>()
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const next of graph.get(path.at(-1) as string)?.keys() ?? []) {
      if (next === start) return path
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...path, next])
    }
  }
  return undefined
}
