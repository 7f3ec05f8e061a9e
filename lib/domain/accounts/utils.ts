import { createHash, randomBytes } from 'node:crypto'
import { DEVICE_MAX } from './constants.ts'

/** The secret word of one sign-in: 256 random bits. Only its hash is kept. */
export const newSid = () => randomBytes(32).toString('base64url')

export const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')

const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/i, 'WeChat'],
  [/\bEdgA?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** `Chrome, Android`: what a person recognises in a list; empty for a browser that we do not know. */
export function deviceOf(userAgent: string | null): string {
  const find = (known: readonly [RegExp, string][]) =>
    known.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(', ').slice(0, DEVICE_MAX)
}
