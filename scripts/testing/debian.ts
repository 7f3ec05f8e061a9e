import { existsSync } from 'node:fs'
import { command } from './command.ts'

/** Where packages of the system can be installed without asking anybody. */
export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

export async function aptInstall(packages: readonly string[]): Promise<void> {
  // At this runlevel nothing that is installed is started.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  if ((await command('apt-get', install, { env })).code === 0) return
  // A machine that has never asked for its package lists finds no package.
  await command('apt-get', ['update'], { env })
  await command('apt-get', install, { env })
}
