// Plain JavaScript, nothing imported but Node: the launcher uses it before anything is installed.

/**
 * A failure the person at the keyboard can act on: `message` is one whole sentence that says what
 * to do. The entry points print it alone, without a stack, and exit with 1.
 */
export class Halt extends Error {
  name = 'Halt'
}

/** Errors whose message is meant for the person at the keyboard, by name: some are not ours to import. */
const spoken = new Set(['Halt', 'SettingsError', 'ContentError'])

const systemSentences = {
  ENOSPC: (path) => `The disk is full${path}: free some space and start again.`,
  EDQUOT: (path) => `The disk quota is used up${path}: free some space and start again.`,
  EACCES: (path) => `No permission to write${path}: change its owner, or choose another directory.`,
  EPERM: (path) => `No permission to change${path}: change its owner, or choose another directory.`,
  EROFS: (path) => `The file system is read-only${path}: choose another directory with DATA_DIR.`,
  EMFILE: () => 'Too many open files: raise the limit with `ulimit -n 4096` and start again.',
}

/**
 * The sentence for a failure, or undefined when it is a defect of ours that deserves its stack.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function explain(error) {
  if (!(error instanceof Error)) return undefined
  if (spoken.has(error.name)) return error.message
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code && code in systemSentences) return systemSentences[code](path ? ` (${path})` : '')
  // PostgreSQL reports it in words, through libraries that wrap it in words of their own.
  if (/no space left on device|wrote only \d+ of \d+ bytes/i.test(error.message))
    return systemSentences.ENOSPC('')
  return error.cause ? explain(error.cause) : undefined
}

/** @param {number} startedAt from performance.now() */
function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}

/**
 * Runs one step and prints one line with its outcome and duration; a long one reports every ten
 * seconds. `work` receives `note(text)`, which sets the words behind the label.
 * @template T
 * @param {string} label
 * @param {(note: (text: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const startedAt = performance.now()
  let detail = ''
  const timer = setInterval(() => {
    console.log(`  ${label.padEnd(12)}… ${detail} (${seconds(startedAt)})`)
  }, 10_000)
  timer.unref()
  try {
    const result = await work((text) => {
      detail = text
    })
    console.log(`  ${label.padEnd(12)}${detail || 'done'} (${seconds(startedAt)})`)
    return result
  } finally {
    clearInterval(timer)
  }
}

/**
 * Runs an entry point: a failure becomes one sentence on stderr and exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function run(main) {
  try {
    await main()
  } catch (error) {
    const sentence = explain(error)
    console.error(sentence ?? error)
    process.exitCode = 1
  }
}
