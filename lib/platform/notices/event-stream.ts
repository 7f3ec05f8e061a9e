/**
 * Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): an answer that
 * stays open and says when something has happened.
 */

const BEAT_MS = 25_000
/** Then the browser asks again, and with that its reader is looked at anew. */
const LONGEST_MS = 10 * 60_000
const MOST_STREAMS = 500

const ALWAYS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'private, no-store, no-transform',
  // A proxy that gathers an answer before it hands it on would never hand this one on.
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
}

// Kept on globalThis: Next loads this module by itself, and our HTTP server ends the streams.
const KEY = Symbol.for('green-city-forums.event-streams')
const shared = globalThis as { [KEY]?: Set<() => void> }
function streams(): Set<() => void> {
  shared[KEY] ??= new Set()
  return shared[KEY]
}

/** Ends every open stream of this process: it is leaving, and the browsers ask the next one. */
export function endEventStreams(): void {
  for (const end of [...streams()]) end()
}

/**
 * An answer that stays open. `begin` gets a function that sends an event by this name, and returns what
 * ends its watching; 503 where too many are open already.
 */
export function eventStream(
  signal: AbortSignal,
  begin: (send: (event: string) => void) => () => void,
): Response {
  const open = streams()
  if (open.size >= MOST_STREAMS) {
    return new Response(null, { status: 503, headers: { 'Retry-After': '30' } })
  }
  const encoder = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      // Three seconds after an end the browser asks again; the first line opens the stream at once.
      write('retry: 3000\n: open\n\n')
      const stop = begin((event) => write(`event: ${event}\ndata:\n\n`))
      const beat = setInterval(() => write(': beat\n\n'), BEAT_MS)
      const longest = setTimeout(() => end(), LONGEST_MS)
      end = () => {
        if (!open.delete(end)) return
        clearInterval(beat)
        clearTimeout(longest)
        stop()
        try {
          controller.close()
        } catch {
          // The reader has gone already.
        }
      }
      open.add(end)
      signal.addEventListener('abort', end)
      if (signal.aborted) end()
    },
    cancel: () => end(),
  })
  return new Response(body, { headers: ALWAYS })
}
