/** What the server says to the process that started it, and is told by it. */
export type ToParent = { ready: true; url: string } | { failed: string } | { done: number }
export type FromParent = { contentChanged: number }

/** Tells the parent, where there is one. */
export function tellParent(message: ToParent): void {
  process.send?.(message)
}

/**
 * Leaves when the parent is gone (a killed supervisor must not leave a server behind), and passes on
 * word that another process has written content; the answer comes when no kept page is old.
 */
export function followParent(onContentChanged: () => void, leave: () => void): void {
  if (!process.send) return
  process.on('disconnect', leave)
  process.on('message', (message: Partial<FromParent>) => {
    if (typeof message?.contentChanged !== 'number') return
    onContentChanged()
    tellParent({ done: message.contentChanged })
  })
}
