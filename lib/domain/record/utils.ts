import type { ForumRef } from './types.ts'

/** Later forums first, undated ones last. */
export const latestForumFirst = (a: ForumRef, b: ForumRef): number =>
  (b.startsOn?.on ?? '').localeCompare(a.startsOn?.on ?? '') || a.slug.localeCompare(b.slug)

/** Whether two numbers are one; of sums of decimals the last bit is not. Four decimals are kept. */
export const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) < 0.000_05

/** Whether somebody is known from samples alone; who is at no forum is no sample. */
export const isOnlyInSamples = (forums: readonly Pick<ForumRef, 'isSample'>[]): boolean =>
  forums.length > 0 && forums.every((forum) => forum.isSample)
