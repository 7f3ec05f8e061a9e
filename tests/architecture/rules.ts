import type { Rule } from './rule.ts'
import { colours } from './rules/colours.ts'
import { domainVocabulary } from './rules/domain-vocabulary.ts'
import { importFences } from './rules/import-fences.ts'
import { importSpelling } from './rules/import-spelling.ts'
import { lockFile } from './rules/lock-file.ts'
import { messages } from './rules/messages.ts'
import { naming } from './rules/naming.ts'
import { noCycles } from './rules/no-cycles.ts'
import { onePlace } from './rules/one-place.ts'
import { oneSheet } from './rules/one-sheet.ts'
import { publicPages } from './rules/public-pages.ts'
import { serverAndClient } from './rules/server-and-client.ts'

export const RULES: readonly Rule[] = [
  domainVocabulary,
  ...importFences,
  importSpelling,
  noCycles,
  ...onePlace,
  ...naming,
  ...serverAndClient,
  ...publicPages,
  colours,
  oneSheet,
  lockFile,
  messages,
]
