import { readableCode } from './readable-code.ts'

const STEM_MAX = 60

/**
 * An address for something new: from its Latin words where it has some, else `fallback`, with a code behind.
 * Never taken, and never changed.
 */
export function newSlug(text: string | null | undefined, fallback: string): string {
  const words = (text ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
  const stem = words.filter(Boolean).join('-').slice(0, STEM_MAX).replace(/-$/, '')
  return `${stem || fallback}-${readableCode(6).toLowerCase()}`
}
