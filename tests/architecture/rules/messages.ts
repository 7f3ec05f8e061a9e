import type { Rule, SourceFile } from '../rule.ts'

const MESSAGE_FILE = /^lib\/platform\/i18n\/messages\/(zh|en)\/([a-z-]+)\.json$/

/** What one language can say, the other can; traditional Chinese is derived from simplified. */
export const messages: Rule = {
  name: 'messages-in-both-languages',
  check: (files) => {
    const found = files.flatMap((file) => {
      const [, language, namespace] = MESSAGE_FILE.exec(file.path) ?? []
      return language && namespace ? [{ file, language, namespace, keys: keysOf(file) }] : []
    })
    return found.flatMap(({ file, language, namespace, keys }) => {
      const other = found.find((one) => one.namespace === namespace && one.language !== language)
      const missing = [...keys].filter((key) => !other?.keys.has(key))
      return missing.map((key) => ({
        path: file.path,
        message: `"${key}" is missing in the other language`,
      }))
    })
  },
}

function keysOf(file: SourceFile): Set<string> {
  const keys = new Set<string>()
  const visit = (value: unknown, prefix: string) => {
    if (typeof value !== 'object' || value === null) return keys.add(prefix)
    for (const [key, child] of Object.entries(value))
      visit(child, prefix ? `${prefix}.${key}` : key)
    return keys
  }
  visit(JSON.parse(file.text), '')
  return keys
}
