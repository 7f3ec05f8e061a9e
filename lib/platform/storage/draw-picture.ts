import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { admitCleaning, atSight, type CleanFault, openPicture } from './clean-file.ts'

/**
 * Draws a picture that somebody sent anew for pages, small, middle and large: what leaves is a WebP of ours,
 * upright, in sRGB, without EXIF, place, profile, or whatever stood before or behind it.
 */

/** The longer side of each. */
const SIDES = [960, 480, 192] as const
const QUALITY = 82

export type PictureFault = CleanFault | 'moving_picture'
export type DrawnPicture = { bytes: Buffer; width: number; height: number }
export type PictureDrawn = { ok: true; sizes: DrawnPicture[] } | { ok: false; fault: PictureFault }

/** Judged by content alone. The sizes come with the largest first; Busy is thrown where too many wait. */
export async function drawPicture(bytes: Buffer): Promise<PictureDrawn> {
  const seen = atSight(bytes.length, bytes)
  if ('fault' in seen) return { ok: false, fault: seen.fault }
  const { mediaType } = seen
  if (mediaType === 'application/pdf') return { ok: false, fault: 'bad_kind' }
  return admitCleaning(async () => {
    try {
      const opened = await openPicture(bytes, mediaType)
      if (!opened) return { ok: false, fault: 'bad_file' }
      // Only its first frame would be drawn, and nobody would know.
      if (opened.frames > 1) return { ok: false, fault: 'moving_picture' }
      // Unpacked once, and only as large as the largest; the others are drawn from that.
      // On white, as a logo is drawn for paper: in the dark it would not be seen.
      const { data, info } = await within(opened.picture.autoOrient(), SIDES[0])
        .flatten({ background: { r: 255, g: 255, b: 255 } })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true })
      const { width, height, channels } = info
      const sizes: DrawnPicture[] = []
      for (const side of SIDES) {
        const raw = sharp(data, { raw: { width, height, channels } })
        const drawn = await within(raw, side)
          .webp({ quality: QUALITY })
          .toBuffer({ resolveWithObject: true })
        if (sizes.at(-1)?.width === drawn.info.width) continue
        sizes.push({ bytes: drawn.data, width: drawn.info.width, height: drawn.info.height })
      }
      return { ok: true, sizes }
    } catch {
      return { ok: false, fault: 'bad_file' }
    }
  })
}

const within = (picture: Sharp, side: number) =>
  picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
