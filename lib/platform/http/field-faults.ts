import type { z } from 'zod'

/** As many as help anybody; a body of a thousand unknown names is not answered name by name. */
const FIELDS_MAX = 50
const NAME_MAX = 80

/**
 * The faults of a body by field, each with the word that its schema gives it. Fields that nobody
 * asked for are named too; the body as a whole goes under the empty name. Values are never repeated.
 */
export function fieldFaultsOf(error: z.core.$ZodError, body: unknown): Record<string, string[]> {
  const faults = new Map<string, string[]>()
  const add = (path: PropertyKey[], code: string) => {
    const field = path.map(String).join('.').slice(0, NAME_MAX)
    if (!faults.has(field) && faults.size >= FIELDS_MAX) return
    const codes = faults.get(field) ?? []
    if (!codes.includes(code)) faults.set(field, [...codes, code])
  }
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add([...issue.path, key], 'unknown_field')
    } else {
      const isMissing = issue.path.length > 0 && valueAt(body, issue.path) === undefined
      add(issue.path, isMissing ? 'required' : issue.message)
    }
  }
  return Object.fromEntries(faults)
}

function valueAt(body: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    body,
  )
}
