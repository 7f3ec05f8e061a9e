import 'server-only'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { compareNames } from '#lib/platform/i18n/name-order.ts'
import { isNameFound } from '#lib/platform/i18n/name-search.ts'

type Named = { name: LocalizedText; latinAsPrinted?: string | null; aliases?: readonly string[] }

const byName = compareNames('pinyin')
const orderedName = ({ name }: Named) => ({ chinese: name['zh-Hans'], latin: name.en })

/** Those whom words mean by any of their names (null means all), by the order of their names. */
export const foundByName = <T extends Named>(all: readonly T[], words: string | null): T[] =>
  all
    .filter(({ name, latinAsPrinted, aliases = [] }) =>
      isNameFound([...Object.values(name), latinAsPrinted ?? '', ...aliases], words),
    )
    .toSorted((a, b) => byName(orderedName(a), orderedName(b)))
