import type { Fields } from '#lib/domain/edits/types.ts'
import type { Completeness, CompleteRecord, CompleteSum } from './types.ts'

const CHINESE = /^(.+)\.zh-Hans$/
/** What organisers write for themselves: no reader misses its English. */
const OWN_WORDS = /^milestone\d+\./
const SOURCE = /^citation\d+\.document$/

/** What the fields of a record lack. A text of several lines (points, fields of cooperation) is one text. */
export function completenessOf(fields: Fields): Completeness {
  const texts = Object.keys(fields).flatMap((name) => {
    const [, text] = CHINESE.exec(name) ?? []
    return text && fields[name] && !OWN_WORDS.test(name) ? [text] : []
  })
  const having = (lang: string) => texts.filter((text) => fields[`${text}.${lang}`]).length
  const sources = Object.keys(fields).filter((name) => SOURCE.test(name) && fields[name])
  return {
    texts: texts.length,
    english: having('en'),
    traditional: having('zh-Hant'),
    sources: sources.length,
  }
}

/** Whether there is something to do about it: English or a source. Traditional characters are derived, and right as a rule. */
export const lacksSomething = ({ texts, english, sources }: Completeness): boolean =>
  english < texts || sources === 0

export function sumOf(records: readonly CompleteRecord[]): CompleteSum {
  const total = (of: (one: CompleteRecord) => number) =>
    records.reduce((sum, one) => sum + of(one), 0)
  return {
    records: records.length,
    sourced: records.filter(({ sources }) => sources > 0).length,
    inEnglish: records.filter(({ english, texts }) => english === texts).length,
    texts: total(({ texts }) => texts),
    english: total(({ english }) => english),
    traditional: total(({ traditional }) => traditional),
  }
}
