/** A map that forgets its oldest entry beyond `limit`; small on purpose, it only avoids doing work twice. */
export function memoise<V>(limit: number, compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>()
  return (key) => {
    const hit = known.get(key)
    if (hit !== undefined) return hit
    const value = compute(key)
    if (known.size >= limit) {
      const oldest = known.keys().next().value
      if (oldest !== undefined) known.delete(oldest)
    }
    known.set(key, value)
    return value
  }
}
