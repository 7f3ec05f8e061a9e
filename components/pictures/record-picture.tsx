import type { Picture } from '#lib/domain/record/pictures/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickText } from '#lib/platform/i18n/localized.ts'

export type RecordPictureProps = {
  picture: Picture
  /** Of whom or what: said where the picture has no words of its own. */
  name: LocalizedText
  /** How wide it is drawn at most, in CSS pixels. */
  widthPx: number
  className: string
  locale: Locale
}

/** A photograph or a logo in the size that its place needs, fetched once it comes near. */
export function RecordPicture({ picture, name, widthPx, className, locale }: RecordPictureProps) {
  const [smallest] = picture.sizes
  if (!smallest) return null
  const { text, lang } = pickText(picture.alt ?? name, locale)
  const enough = picture.sizes.find(({ width }) => width >= widthPx) ?? picture.sizes.at(-1)
  const { address, width, height } = enough ?? smallest
  return (
    // biome-ignore lint/performance/noImgElement: drawn in its sizes already; Next's optimiser is closed (next.config.ts)
    <img
      className={className}
      src={address}
      srcSet={picture.sizes.map((size) => `${size.address} ${size.width}w`).join(', ')}
      sizes={`${widthPx}px`}
      width={width}
      height={height}
      alt={text}
      lang={lang}
      loading="lazy"
      decoding="async"
    />
  )
}
