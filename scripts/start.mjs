// The door of every npm command. Plain JavaScript, and nothing imported that npm has to bring:
// it runs on whatever Node the machine has, installs, and hands over to the Node of the lockfile.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Halt, run, step } from './console/steps.mjs'
import { install, platformNode } from './install.mjs'

const minimum = [20, 19]
/** Signals that mean "stop"; the child stops in order, and we leave after it. */
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** @type {Record<string, string>} */
const commands = {
  start: 'start-portal.ts',
  test: 'test.ts',
  'test:load': 'load-registrations.ts',
  'test:model': 'test-model.ts',
  dev: 'dev.ts',
  build: 'build.ts',
  admin: 'admin.ts',
  bench: 'bench.ts',
  shots: 'shots.ts',
  'db:serve': 'db-serve.ts',
  'db:migrate': 'db-migrate.ts',
  'db:author': 'db-author.ts',
  'db:reset': 'db-reset.ts',
  privacy: 'privacy.ts',
}

await run(async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < minimum[0] || (major === minimum[0] && minor < minimum[1])) {
    throw new Halt(
      `Node ${process.versions.node} is too old: install Node ${minimum.join('.')} or newer (https://nodejs.org) and start again.`,
    )
  }
  const [command = 'start', ...rest] = process.argv.slice(2)
  const script = commands[command]
  if (!script) {
    throw new Halt(`"${command}" is no command: use one of ${Object.keys(commands).join(', ')}.`)
  }
  const scriptsDir = dirname(fileURLToPath(import.meta.url))
  const projectDir = dirname(scriptsDir)
  await step('install', (note) => install(projectDir, note))
  const node = platformNode(join(projectDir, 'node_modules')) ?? ownNode()
  process.exitCode = await handOver(node, join(scriptsDir, script), rest, projectDir)
})

function ownNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Halt(
    `npm has no Node 24 for ${process.platform}-${process.arch}: install Node 24 or newer (https://nodejs.org) and start again.`,
  )
}

/**
 * @param {string} node
 * @param {string} script
 * @param {string[]} rest
 * @param {string} cwd
 * @returns {Promise<number>} the exit code to leave with
 */
function handOver(node, script, rest, cwd) {
  const flags = [
    // The condition under which `import 'server-only'` is allowed.
    '--conditions=react-server',
    '--disable-warning=ExperimentalWarning',
    `--import=${new URL('./console/one-sentence.mjs', import.meta.url).href}`,
  ]
  const child = spawn(node, [...flags, script, ...rest], {
    cwd,
    // The IPC channel tells the supervisor when we are killed without a chance to pass it on.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Halt(`Node 24 from node_modules does not run here (${error.message}).`)),
    )
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
