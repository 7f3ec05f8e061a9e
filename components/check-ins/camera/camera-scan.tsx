'use client'

import { useEffect, useRef, useState } from 'react'
import { type Camera, type OnCode, openCamera } from '#components/check-ins/camera/camera.ts'
import { keepPage } from '#components/check-ins/offline/door-kept.tsx'

export type CameraWords = {
  open: string
  close: string
  opening: string
  torch: string
  failed: string
  picture: string
}

type CameraState = 'closed' | 'opening' | 'open' | 'failed'

/** The camera of the phone as a scanner: opened by a button, and closed when nobody looks. */
export function CameraScan(props: {
  words: CameraWords
  onCode: OnCode
  onOpen: (isOpen: boolean) => void
}) {
  const { words, onCode, onOpen } = props
  const [state, setState] = useState<CameraState>('closed')
  const [isLit, setLit] = useState<boolean | null>(null)
  const video = useRef<HTMLVideoElement>(null)
  const camera = useRef<Camera | null>(null)
  const told = useRef(onCode)
  told.current = onCode
  // Where there is none there is no button; known to the browser only.
  const [isOffered, setOffered] = useState(false)

  useEffect(() => setOffered(navigator.mediaDevices !== undefined), [])

  const close = () => {
    camera.current?.stop()
    camera.current = null
    setLit(null)
    setState('closed')
    onOpen(false)
  }
  const closing = useRef(close)
  closing.current = close
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden' && camera.current) closing.current()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      camera.current?.stop()
    }
  }, [])

  const open = async () => {
    if (!video.current) return
    setState('opening')
    try {
      camera.current = await openCamera(video.current, (code) => told.current(code))
      setLit(camera.current.setTorch ? false : null)
      setState('open')
      onOpen(true)
      // What the reader is made of is kept too, so that it opens without a network.
      keepPage()
    } catch {
      setState('failed')
    }
  }
  const light = async () => {
    const isOn = !isLit
    await camera.current?.setTorch?.(isOn)
    setLit(isOn)
  }

  if (!isOffered) return null
  const isOpen = state === 'open'
  return (
    <div className="camera" data-state={state}>
      <video ref={video} className="camera-picture" aria-label={words.picture} playsInline muted />
      <div className="camera-ways">
        <button
          type="button"
          className={isOpen ? 'btn line' : 'btn'}
          onClick={isOpen ? close : open}
          disabled={state === 'opening'}
        >
          {state === 'opening' ? words.opening : isOpen ? words.close : words.open}
        </button>
        {isOpen && isLit !== null ? (
          <button type="button" className="btn line" aria-pressed={isLit} onClick={light}>
            {words.torch}
          </button>
        ) : null}
      </div>
      {state === 'failed' ? <p role="alert">{words.failed}</p> : null}
    </div>
  )
}
