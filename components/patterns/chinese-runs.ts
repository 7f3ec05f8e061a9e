const RUN = /(\p{Script=Han}(?:[\p{Script=Han}\p{N}\u3000-\u303f\uff00-\uffef]*\p{Script=Han})?)/u

/** English words and the Chinese quoted among them, in turn: even places English, odd places Chinese. */
export function splitChinese(text: string): string[] {
  return text.split(RUN)
}
