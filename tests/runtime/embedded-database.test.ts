import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { isAlive, postmasterPid } from '#scripts/database/cluster-processes.ts'
import { withClient } from '#scripts/database/databases.ts'
import { startDatabase, withDatabase } from '#scripts/database/start-database.ts'
import { familyOf, killAll } from './processes.ts'
import { command, scratchDirectory } from './scratch.ts'

const scratch = scratchDirectory()
afterAll(scratch.remove)
const dataDir = join(scratch.path, 'data')
const cluster = join(dataDir, 'postgres')

const one = (url: string) =>
  withClient(url, async (client) => (await client.query('select 1')).rowCount)

const nameOf = (pid: number) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()

describe('the embedded database', () => {
  test('is created, finds Chinese text, forces writes to disk, and keeps UTC', async () => {
    await withDatabase({ dataDir }, async (url) => {
      const row = await withClient(url, async (client) => {
        const { rows } = await client.query(`
          select cardinality(show_trgm('海绵')) as trigrams,
                 current_setting('fsync') as fsync,
                 current_setting('synchronous_commit') as commit,
                 current_setting('timezone') as zone,
                 array(select name from unnest(array['张', '李', '阿']) as name
                       order by name collate "zh-x-icu") as by_pinyin`)
        return rows[0]
      })
      expect(row).toEqual({
        trigrams: 3,
        fsync: 'on',
        commit: 'on',
        zone: 'UTC',
        by_pinyin: ['阿', '李', '张'],
      })
    })
  })

  test('keeps its data, its address and its password from one start to the next', async () => {
    const first = await withDatabase({ dataDir }, async (url) => {
      await withClient(url, (client) => client.query('create table kept (id int)'))
      return url
    })
    await withDatabase({ dataDir }, async (url) => {
      expect(url).toBe(first)
      const found = await withClient(url, (client) => client.query('select * from kept'))
      expect(found.rowCount).toBe(0)
    })
  })

  test('says so when it runs already, and lets other commands share it', async () => {
    await withDatabase({ dataDir }, async (url) => {
      await expect(startDatabase({ dataDir })).rejects.toThrow(
        /^The portal already runs on the data in .*: stop it first, or set DATA_DIR and PORT/,
      )
      const shared = await startDatabase({ dataDir, attach: true })
      expect(shared.url).toBe(url)
      await shared.stop()
      expect(await one(url)).toBe(1)
    })
  })

  test('leaves no process behind', async () => {
    const database = await startDatabase({ dataDir })
    const pid = postmasterPid(cluster) as number
    expect(isAlive(pid)).toBe(true)
    await database.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('comes back at the same address when it is killed', async () => {
    const said: unknown[] = []
    const print = console.error
    console.error = (text) => said.push(text)
    await withDatabase({ dataDir }, async (url) => {
      process.kill(postmasterPid(cluster) as number, 'SIGKILL')
      await expect.poll(() => one(url).catch(() => 0), { timeout: 10_000 }).toBe(1)
    })
    console.error = print
    expect(said).toEqual(['PostgreSQL ended by itself and is started again.'])
  })

  test('goes with a supervisor that is killed, and the next start finds everything', async () => {
    const serve = command('db:serve', { DATA_DIR: dataDir })
    await serve.says('postgresql://')
    const pid = postmasterPid(cluster) as number
    const { pid: supervisor } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))
    process.kill(supervisor, 'SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
    await withDatabase({ dataDir }, async (url) => expect(await one(url)).toBe(1))
  })

  test.skipIf(process.getuid?.() !== 0)(
    'lies below /var/lib where root works in a closed directory',
    async () => {
      const closed = join(scratch.path, 'closed')
      mkdirSync(closed, { mode: 0o700 })
      let said = ''
      const note = (text: string) => {
        said = text
      }
      await withDatabase({ dataDir: join(closed, 'data'), note }, async (url) => {
        expect(await one(url)).toBe(1)
      })
      const home = /in (\/var\/lib\/green-city-forums\/\w{12}), created$/.exec(said)?.[1]
      expect(home).toBeDefined()
      rmSync(home as string, { recursive: true })
    },
  )

  test.skipIf(process.platform !== 'linux')('ends an orphan that nothing ended', async () => {
    const serve = command('db:serve', { DATA_DIR: dataDir })
    await serve.says('postgresql://')
    const pid = postmasterPid(cluster) as number
    const { pid: supervisor } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))
    // The shell that guards the server first, so that nobody stops the server.
    killAll(familyOf(supervisor).filter((member) => nameOf(member) === 'sh'))
    process.kill(supervisor, 'SIGKILL')
    await sleep(300)
    expect(isAlive(pid)).toBe(true)
    await withDatabase({ dataDir }, async (url) => {
      expect(await one(url)).toBe(1)
      expect(isAlive(pid)).toBe(false)
    })
  })
})
