import jsqr from 'jsqr'
import sharp from 'sharp'

/** What a scanner reads from what is on the screen. */
export async function scanned(screenshot: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(screenshot)
    .resize({ width: 900 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data
}
