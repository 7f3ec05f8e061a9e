import { type Child, startChild } from './child.ts'

/** Starts the process that sends letters and follows the clock, and waits until it works. */
export function startWorkerProcess(settings: Record<string, string>): Promise<Child> {
  return startChild({
    script: 'work.ts',
    name: 'worker',
    settings,
    nodeFlags: ['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
  })
}
