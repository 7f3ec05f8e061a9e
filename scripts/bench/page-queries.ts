import { fork } from 'node:child_process'
import { projectDir } from '#scripts/migrations/paths.ts'
import { freePort } from '#scripts/serve/listen.ts'
import { PAGE_KINDS } from '#tests/e2e/pages.ts'

/** How many statements the production server sends for each kind of page that it renders anew. */
export async function countPageQueries(databaseUrl: string): Promise<Record<string, number>> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = fork('scripts/bench/bench-server.ts', {
    cwd: projectDir,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, PORT: String(port), APP_ORIGIN: url, DATABASE_URL: databaseUrl },
  })
  const next = <T>() => new Promise<T>((resolve) => child.once('message', (m) => resolve(m as T)))
  await next()
  const take = async () => {
    const answer = next<{ statements: number }>()
    child.send({ statements: 1 })
    return (await answer).statements
  }
  const counts: Record<string, number> = {}
  try {
    for (const { name, path } of PAGE_KINDS) {
      // The first rendering of a kind may load code; the query keeps it from being kept.
      await (await fetch(`${url}/zh${path}?warm`)).text()
      await take()
      const answer = await fetch(`${url}/zh${path}`)
      await answer.text()
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      counts[name] = await take()
    }
  } finally {
    child.kill('SIGTERM')
  }
  return counts
}
