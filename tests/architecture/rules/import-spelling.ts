import { perImport } from '../rule.ts'

export const importSpelling = perImport('import-spelling', (_from, { specifier }) => {
  if (specifier.startsWith('@/') || specifier.startsWith('~/')) return 'write #lib/…, #components/…'
  const isOurs = specifier.startsWith('#') || specifier.startsWith('.')
  if (isOurs && !/\.[a-z]+$/.test(specifier)) return 'write the extension, as Node asks'
  return
})
