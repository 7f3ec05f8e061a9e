import { fork } from 'node:child_process'
import { projectDir } from '#scripts/migrations/paths.ts'
import { freePort } from '#scripts/serve/listen.ts'
import { PAGE_KINDS } from '#tests/e2e/pages.ts'
import { record } from './results.ts'

const MOST = 8

/** What each kind of page asks of the database when it is rendered. */
export async function benchQueries(databaseUrl: string): Promise<void> {
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
  const counts: [string, number][] = []
  try {
    for (const { name, path } of PAGE_KINDS) {
      await (await fetch(`${url}/zh${path}?warm`)).text()
      await take()
      const answer = await fetch(`${url}/zh${path}`)
      await answer.text()
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      counts.push([name, await take()])
    }
  } finally {
    child.kill('SIGTERM')
  }
  const most = Math.max(...counts.map(([, count]) => count))
  record({
    name: 'database queries of a cold page',
    measured: counts.map(([name, count]) => `${name} ${count}`).join(', '),
    target: `at most ${MOST}`,
    isMet: most <= MOST,
  })
}
