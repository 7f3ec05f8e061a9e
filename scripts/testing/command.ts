import { spawn } from 'node:child_process'
import { projectDir } from '#scripts/migrations/paths.ts'

export interface CommandResult {
  code: number
  output: string
}

export interface CommandOptions {
  env?: Record<string, string>
  /** Shows what the command says while it runs. */
  echo?: boolean
}

/** Runs a command in the project and collects what it says; never throws for its exit code. */
export function command(
  file: string,
  args: readonly string[],
  { env = {}, echo = false }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: projectDir,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk
      if (echo) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (error) => resolve({ code: 127, output: String(error) }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a program of node_modules with our own Node. */
export function tool(path: string, args: readonly string[], options?: CommandOptions) {
  return command(process.execPath, [`node_modules/${path}`, ...args], options)
}
