import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Halt } from '#scripts/console/steps.mjs'
import { freePort } from '#scripts/serve/listen.ts'
import { command } from './command.ts'
import { aptInstall, isRootOnDebian } from './debian.ts'

export interface Nginx {
  url: string
  stop: () => Promise<void>
}

/** Its version; undefined where the machine has none. */
export async function nginxVersion(): Promise<string | undefined> {
  const { code, output } = await command('nginx', ['-v'])
  return code === 0 ? (/nginx\/(\S+)/.exec(output)?.[1] ?? '') : undefined
}

/** Sees to it that nginx can be started, installing it where the machine has none. */
export async function ensureNginx(): Promise<void> {
  if ((await nginxVersion()) !== undefined) return
  if (isRootOnDebian()) {
    await aptInstall(['nginx-light'])
    if ((await nginxVersion()) !== undefined) return
  }
  throw new Halt(
    'nginx was not found and could not be installed: install it (as root: apt-get install nginx-light) and run the tests again.',
  )
}

/**
 * nginx with one worker, writing only below `directory`. `http` gives what stands in its block `http`, for the
 * port that it is to listen on.
 */
export async function startNginx(
  directory: string,
  http: (port: number) => string,
): Promise<Nginx> {
  const port = await freePort()
  const config = join(directory, 'nginx.conf')
  mkdirSync(directory, { recursive: true })
  writeFileSync(config, configuration(http(port)))
  const child = spawn('nginx', ['-c', config, '-p', directory, '-e', 'stderr'], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  await untilAnswering(url, child)
  return {
    url,
    stop: () => {
      child.kill('SIGQUIT')
      return ended
    },
  }
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++, await sleep(50)) {
    if (child.exitCode !== null) throw new Error('nginx did not start')
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
    if (answer) return
  }
  throw new Error('nginx does not answer')
}

const configuration = (http: string) => `${
  // As root nginx would hand the work to a user who may not read our directory.
  process.getuid?.() === 0 ? 'user root;' : ''
}
daemon off;
worker_processes 1;
error_log /dev/null;
pid nginx.pid;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
${http}
}
`
