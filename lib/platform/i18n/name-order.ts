import { foldDiacritics } from './fold-diacritics.ts'

/** How a list of names may be ordered: by Mandarin reading, by strokes, by the Latin form. */
export const NAME_ORDERS = ['pinyin', 'stroke', 'latin'] as const
export type NameOrder = (typeof NAME_ORDERS)[number]

/** What an order looks at: the simplified Chinese name and, where there is one, the Latin form. */
export type OrderedName = { chinese: string; latin?: string | undefined }

const collators: Record<NameOrder, Intl.Collator> = {
  // CLDR's orders of Han characters (UTS #35, "co"); they hold traditional characters as well.
  pinyin: new Intl.Collator('zh-u-co-pinyin'),
  stroke: new Intl.Collator('zh-u-co-stroke'),
  latin: new Intl.Collator('en', { sensitivity: 'base', numeric: true }),
}

/**
 * Readings that CLDR's table does not take: as surnames and in place names these are said otherwise
 * (曾 zēng, not céng; 重庆 chóng, not zhòng). The second is a character read that way and no other.
 */
const READ_AS: readonly (readonly [string, string])[] = [
  ['重庆', '虫庆'],
  ['长', '常'],
  ['厦门', '夏门'],
  ['曾', '增'],
  ['单', '善'],
  ['翟', '宅'],
  ['仇', '求'],
  ['解', '谢'],
  ['查', '渣'],
  ['区', '欧'],
  ['朴', '飘'],
  ['沈', '审'],
  ['乐', '月'],
  ['覃', '秦'],
]

function reading(chinese: string): string {
  const found = READ_AS.find(([written]) => chinese.startsWith(written))
  return found ? found[1] + chinese.slice(found[0].length) : chinese
}

/** The first character of each letter's range in the pinyin order; no syllable begins with I, U or V. */
const FIRST_OF_LETTER = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀'
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ'

/** Names that begin with a digit or a sign stand under this, before A. */
export const NO_LETTER = '#'

/** The letter that a name stands under in an index, or NO_LETTER. */
export function letterOf(name: OrderedName, order: Exclude<NameOrder, 'stroke'>): string {
  const text = order === 'latin' ? (name.latin ?? name.chinese) : reading(name.chinese)
  const first = [...foldDiacritics(text)][0] ?? ''
  if (/^[a-z]$/i.test(first)) return first.toUpperCase()
  if (!/^\p{Script=Han}$/u.test(first)) return NO_LETTER
  let letter = NO_LETTER
  for (const [index, bound] of [...FIRST_OF_LETTER].entries()) {
    if (collators.pinyin.compare(first, bound) >= 0) letter = LETTERS.charAt(index)
  }
  return letter
}

/** Compares two names in an order; names in other scripts stand under their letter, not before all Han. */
export function compareNames(order: NameOrder): (a: OrderedName, b: OrderedName) => number {
  const { compare } = collators[order]
  if (order === 'stroke') return (a, b) => compare(a.chinese, b.chinese)
  const text = (name: OrderedName) =>
    order === 'latin' ? (name.latin ?? name.chinese) : reading(name.chinese)
  return (a, b) => {
    const byLetter = rank(letterOf(a, order)) - rank(letterOf(b, order))
    return byLetter || compare(text(a), text(b))
  }
}

const rank = (letter: string) => (letter === NO_LETTER ? 0 : letter.charCodeAt(0))
