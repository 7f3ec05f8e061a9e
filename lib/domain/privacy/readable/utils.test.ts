import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { MailKind } from '#prisma/generated/enums.ts'

const EVENT = /'([a-z_]+\.[a-z_]+)'/g

/** Every event that the domain writes into the audit, of which a person's copy may hold a row. */
const events = new Set(
  globSync('lib/domain/**/mutations.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(EVENT)].map(([, event = '']) => event),
  ),
)

type Word = Parameters<ReturnType<typeof getT<'privacy'>>>[0]

test('every event and every kind of letter has words in each language', () => {
  // A pattern that finds nothing would prove nothing.
  expect(events).toContain('account.disabled')
  expect(events).toContain('registration.offer_withdrawn')
  for (const locale of LOCALES) {
    const t = getT(locale, 'privacy')
    const words = [
      ...[...events].map((event) => `events.${event.replace('.', '_')}`),
      ...Object.values(MailKind).map((kind) => `values.${kind}`),
    ]
    expect([locale, words.filter((word) => !t.has(word as Word))]).toEqual([locale, []])
  }
})
