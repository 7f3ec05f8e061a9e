import { existsSync, readFileSync } from 'node:fs'

/** The server actions of a build, each with the pages that hold it. */
export interface KnownActions {
  /** True when this build has the action on a page at this path. */
  has(id: string, path: string): boolean
}

export interface KnownAction {
  id: string
  /** As exported; an action is known to people by this name. */
  name: string
  pages: string[]
}

interface Manifest {
  node?: Record<string, { exportedName?: string; workers?: Record<string, unknown> }>
}

/** The actions that a build's manifest names (`.next/server/server-reference-manifest.json`). */
export function readActions(manifestFile: string): KnownAction[] {
  if (!existsSync(manifestFile)) return []
  const { node = {} } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  return Object.entries(node).map(([id, { exportedName = '', workers = {} }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers),
  }))
}

/**
 * An action is only known on its own pages: sent to another one, Next would pass it on by a request
 * from this server to itself.
 */
export function knownActions(actions: readonly KnownAction[]): KnownActions {
  const known = new Map(actions.map(({ id, pages }) => [id, pages.map(pathPattern)]))
  return {
    has: (id, path) => known.get(id)?.some((pattern) => pattern.test(path)) ?? false,
  }
}

/** `app/[locale]/(account)/me/page` stands at `/x/me`. */
function pathPattern(page: string): RegExp {
  const segments = page
    .split('/')
    .slice(1, -1)
    .filter((segment) => !/^\(.*\)$/.test(segment))
    .map((segment) =>
      segment.startsWith('[...')
        ? '.+'
        : segment.startsWith('[')
          ? '[^/]+'
          : segment.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
  return new RegExp(`^/${segments.join('/')}/?$`)
}
