'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormState } from '#components/patterns/form-context.ts'
import { changedValues, putValues, setVersion, valuesOf, versionOf } from './controls.ts'
import {
  deviceStorage,
  forgetTyping,
  type KeptTyping as Kept,
  keepTyping,
  readTyping,
  sweepTyping,
  typingKey,
} from './store.ts'

const PAUSE_MS = 400

/**
 * Stands in the form of a record: what is typed and not saved outlives the page. Opened again, the form
 * offers it, and from the version from which it was typed, so that nothing of anybody else's is lost.
 * Nothing is kept without JavaScript, outside the panel, or where the browser refuses.
 */
export function KeptTyping() {
  const form = useFormState()
  const mark = useRef<HTMLDivElement>(null)
  const keeper = useRef<Keeper | null>(null)
  const [found, setFound] = useState<Kept | null>(null)

  useEffect(() => {
    const element = mark.current?.closest('form')
    const account = mark.current?.closest<HTMLElement>('[data-account]')?.dataset.account
    if (!element || !account) return
    const own = new Keeper(element, typingKey(account, location.pathname, element.id))
    keeper.current = own
    setFound(own.open(account))
    return () => {
      own.close()
      keeper.current = null
    }
  }, [])

  // Refused: it is still to be saved. A new version: it is.
  const isRefused = form?.values !== undefined && !form.isPending
  useEffect(() => {
    keeper.current?.settle(isRefused)
  })

  const words = form?.words.kept
  const take = () => {
    if (found) keeper.current?.take(found)
    setFound(null)
  }
  const discard = () => {
    keeper.current?.discard()
    setFound(null)
  }
  return (
    <div ref={mark} className="kept-typing" role="status" hidden={found === null}>
      {found && words ? (
        <>
          <p>{words.found}</p>
          <p className="form-actions">
            <button type="button" className="btn" onClick={take}>
              {words.take}
            </button>
            <button type="button" className="btn line" onClick={discard}>
              {words.discard}
            </button>
          </p>
        </>
      ) : null}
    </div>
  )
}

/** Watches one form, and keeps what is typed into it. */
class Keeper {
  private began: Record<string, string>
  private version: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSent = false
  /** While something is offered, it is not written over by what is typed beside it. */
  private offered: Kept | null = null

  private readonly form: HTMLFormElement
  private readonly key: string

  constructor(form: HTMLFormElement, key: string) {
    this.form = form
    this.key = key
    this.began = valuesOf(form)
    this.version = versionOf(form)
  }

  /** Begins to watch; gives what was typed before and is not saved. */
  open(account: string): Kept | null {
    sweepTyping(deviceStorage(), account, Date.now())
    const kept = readTyping(deviceStorage(), this.key)
    const isSaved = kept?.isSent === true && kept.version !== this.version
    const isOffered =
      kept !== null && !isSaved && Object.keys(changedValues(this.began, kept.values)).length > 0
    if (kept !== null && !isOffered) forgetTyping(deviceStorage(), this.key)
    this.offered = isOffered ? kept : null
    this.form.addEventListener('input', this.later)
    this.form.addEventListener('submit', this.sent)
    addEventListener('pagehide', this.keep)
    document.addEventListener('visibilitychange', this.keep)
    return this.offered
  }

  /** The form goes: what was sent and not refused is saved. */
  close(): void {
    clearTimeout(this.timer)
    if (this.isSent) forgetTyping(deviceStorage(), this.key)
    else this.keep()
    this.form.removeEventListener('input', this.later)
    this.form.removeEventListener('submit', this.sent)
    removeEventListener('pagehide', this.keep)
    document.removeEventListener('visibilitychange', this.keep)
  }

  settle(isRefused: boolean): void {
    if (this.isSent && isRefused) {
      this.isSent = false
      this.keep()
    }
    const version = versionOf(this.form)
    if (version === this.version || !this.isSent) return
    this.version = version
    this.began = valuesOf(this.form)
    this.isSent = false
    forgetTyping(deviceStorage(), this.key)
  }

  take(kept: Kept): void {
    this.offered = null
    setVersion(this.form, kept.version)
    this.version = versionOf(this.form)
    putValues(this.form, kept.values)
    this.keep()
  }

  discard(): void {
    this.offered = null
    forgetTyping(deviceStorage(), this.key)
    this.keep()
  }

  private readonly later = () => {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.keep, PAUSE_MS)
  }

  private readonly sent = () => {
    this.isSent = true
    this.keep()
  }

  private readonly keep = () => {
    clearTimeout(this.timer)
    const typed = changedValues(this.began, valuesOf(this.form))
    // What was typed before stays offered until somebody decides, or types something new.
    if (this.offered && Object.keys(typed).length === 0) return
    const kept = { at: Date.now(), version: this.version, values: typed, isSent: this.isSent }
    keepTyping(deviceStorage(), this.key, kept)
  }
}
