import { randomBytes } from 'node:crypto'
import type { TypedValues } from '../../http/kept-typing.ts'
import { TYPED_KEPT_SECONDS } from '../../http/typed-cookie.ts'

/** Longer than anybody fills a form; what is larger is not kept. */
const ONE_MAX_CHARACTERS = 64 * 1_024
/** All together; beyond it the oldest make room. */
const ALL_MAX_CHARACTERS = 16 * 1_024 * 1_024

interface Kept {
  path: string
  values: TypedValues
  characters: number
  endsAt: number
}

/**
 * What people had typed before they went to sign in. In memory alone: nothing of it reaches a disk, and
 * it is gone when its form is sent, after half an hour, or with the process.
 */
export class KeptOverSignIn {
  // A Map keeps the order in which they came: the first is the oldest.
  private readonly all = new Map<string, Kept>()
  private characters = 0
  private readonly now: () => number

  constructor(now: () => number = Date.now) {
    this.now = now
  }

  /** Keeps it for the page at `path`; the id is worth as much as the values. Null where it is too much. */
  keep(path: string, values: TypedValues): string | null {
    const characters = JSON.stringify(values).length
    if (characters > ONE_MAX_CHARACTERS) return null
    this.sweep()
    for (const id of this.all.keys()) {
      if (this.characters + characters <= ALL_MAX_CHARACTERS) break
      this.forget(id)
    }
    const id = randomBytes(32).toString('base64url')
    this.all.set(id, { path, values, characters, endsAt: this.now() + TYPED_KEPT_SECONDS * 1_000 })
    this.characters += characters
    return id
  }

  /** What waits for this page under this id. */
  find(id: string | null, path: string): TypedValues | null {
    this.sweep()
    const kept = id === null ? undefined : this.all.get(id)
    return kept?.path === path ? kept.values : null
  }

  forget(id: string | null): void {
    const kept = id === null ? undefined : this.all.get(id)
    if (!kept || id === null) return
    this.all.delete(id)
    this.characters -= kept.characters
  }

  private sweep(): void {
    const now = this.now()
    for (const [id, { endsAt }] of this.all) {
      if (endsAt > now) return
      this.forget(id)
    }
  }
}
