export type Tone = 'ok' | 'already' | 'unknown' | 'refused'

/** Pitches in hertz, one after the other, and the beats of the phone in milliseconds. */
const SIGNALS: Record<Tone, { pitches: readonly number[]; beats: number[] }> = {
  ok: { pitches: [880], beats: [80] },
  already: { pitches: [440, 440], beats: [100, 80, 100] },
  unknown: { pitches: [440, 550], beats: [100, 80, 100] },
  refused: { pitches: [220, 220, 220], beats: [250, 100, 250] },
}
const BEEP_S = 0.12
const REST_S = 0.06
const KEY = 'door-signals'

let sound: AudioContext | undefined

/** Whether answers are heard and felt; until somebody says otherwise they are. */
export const hasSignals = (): boolean => localStorage.getItem(KEY) !== 'off'
export const setSignals = (isOn: boolean): void => localStorage.setItem(KEY, isOn ? 'on' : 'off')

/** Says an answer to ear and hand, for whoever looks at the person and not at the screen. */
export function signal(tone: Tone): void {
  if (!hasSignals()) return
  const { pitches, beats } = SIGNALS[tone]
  try {
    navigator.vibrate?.(beats)
    sound ??= new AudioContext()
    void sound.resume()
    for (const [index, pitch] of pitches.entries()) beep(sound, pitch, index * (BEEP_S + REST_S))
  } catch {
    // Without a loudspeaker the screen still says it.
  }
}

function beep(to: AudioContext, pitch: number, afterS: number): void {
  const [tone, loudness] = [to.createOscillator(), to.createGain()]
  const from = to.currentTime + afterS
  tone.frequency.value = pitch
  loudness.gain.setValueAtTime(0.3, from)
  loudness.gain.exponentialRampToValueAtTime(0.001, from + BEEP_S)
  tone.connect(loudness).connect(to.destination)
  tone.start(from)
  tone.stop(from + BEEP_S)
}
