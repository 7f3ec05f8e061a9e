import pg from 'pg'

/** Counts every statement that this process sends to PostgreSQL, by whatever library. */
export function countStatements(): { take: () => number } {
  let count = 0
  const { prototype } = pg.Client
  const send = prototype.query as (...args: unknown[]) => unknown
  Object.assign(prototype, {
    query(this: unknown, ...args: unknown[]) {
      count += 1
      return send.apply(this, args)
    },
  })
  return {
    take: () => {
      const taken = count
      count = 0
      return taken
    },
  }
}
