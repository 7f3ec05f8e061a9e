/**
 * Resolves with the reason when we are asked to stop: a signal, or the launcher's end (its channel
 * closes however it dies). Repeats are swallowed: Ctrl-C reaches us twice, from the terminal and
 * from the launcher, and must not cut the orderly stop short.
 */
export function stopRequested(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve(signal))
    }
    process.on('disconnect', () => resolve('the launcher ended'))
    // Listening alone must not keep the process alive once everything else is over.
    process.channel?.unref()
  })
}
