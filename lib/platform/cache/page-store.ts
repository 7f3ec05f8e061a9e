export interface Sized {
  readonly bytes: number
  /** Set by every hit; gives the entry a second chance when room is made. */
  used: boolean
}

/**
 * Kept pages under a limit in bytes. What goes first is what nobody asked for since room was last
 * made ("second chance"): a hit only sets a flag, which a true LRU's reordering would cost more.
 */
export class PageStore<Entry extends Sized> {
  readonly #entries = new Map<string, Entry>()
  readonly #limitBytes: number
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  /** Keeps the entry, or leaves it out when it alone is larger than an eighth of the room. */
  set(key: string, entry: Entry): void {
    if (entry.bytes > this.#limitBytes / 8) return
    this.delete(key)
    this.#entries.set(key, entry)
    this.#bytes += entry.bytes
    this.#makeRoom()
  }

  delete(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
  }

  clear(): void {
    this.#entries.clear()
    this.#bytes = 0
  }

  get size(): number {
    return this.#entries.size
  }

  get bytes(): number {
    return this.#bytes
  }

  #makeRoom(): void {
    // Ends: every visit either removes an entry or clears a flag that only a hit sets again.
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#limitBytes) return
      this.delete(key)
      if (!entry.used) continue
      entry.used = false
      this.#entries.set(key, entry)
      this.#bytes += entry.bytes
    }
  }
}
