import 'server-only'
import { readPublicPicture } from './queries.ts'

/** A picture that readers may see, by what its address says; null for all others. */
export function loadPublicPicture(file: string): Promise<Buffer | null> {
  const [, sha256] = /^([0-9a-f]{64})\.webp$/.exec(file) ?? []
  return sha256 ? readPublicPicture(sha256, { now: new Date() }) : Promise.resolve(null)
}
