export type Camera = {
  /** Undefined where the camera has no light. */
  setTorch: ((isOn: boolean) => Promise<void>) | undefined
  stop: () => void
}

const LOOK_EVERY_MS = 120
/** The same code is not read again before it has been out of sight for so long. */
const AWAY_MS = 2_000

/** False while the one before is still being judged: the code is then offered again. */
export type OnCode = (code: string) => boolean

/**
 * Opens the camera that looks away from whoever holds the phone and calls `onCode` for each code that
 * comes into sight. Throws where there is no camera, or it is not allowed.
 */
export async function openCamera(video: HTMLVideoElement, onCode: OnCode): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
  })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  try {
    const [{ codeReader }] = await Promise.all([
      import('#components/check-ins/camera/code-reader.ts'),
      playing(video, stream),
    ])
    const look = watch(video, await codeReader(), onCode)
    const [track] = stream.getVideoTracks()
    return {
      setTorch: track && hasTorch(track) ? (isOn) => setTorch(track, isOn) : undefined,
      stop: () => {
        look.end()
        stop()
      },
    }
  } catch (error) {
    stop()
    throw error
  }
}

async function playing(video: HTMLVideoElement, stream: MediaStream): Promise<void> {
  video.srcObject = stream
  await video.play()
}

function watch(
  video: HTMLVideoElement,
  read: (picture: HTMLVideoElement) => Promise<string | null>,
  onCode: OnCode,
) {
  let isOver = false
  let last = { code: '', seenAt: 0 }
  const look = async () => {
    if (isOver) return
    // A frame that cannot be read is followed by another.
    const code = await read(video).catch(() => null)
    if (isOver) return
    if (code) {
      const isNew = code !== last.code || performance.now() - last.seenAt > AWAY_MS
      if (!isNew || onCode(code)) last = { code, seenAt: performance.now() }
    }
    setTimeout(look, LOOK_EVERY_MS)
  }
  void look()
  return {
    end: () => {
      isOver = true
    },
  }
}

/** Image Capture says so beside what TypeScript knows of a track. */
const hasTorch = (track: MediaStreamTrack) =>
  'torch' in ((track.getCapabilities?.() ?? {}) as Record<string, unknown>)

const setTorch = (track: MediaStreamTrack, isOn: boolean) =>
  track.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] })
