import { Citations } from '#components/sources/citations.tsx'
import type { Citation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

export type ProofProps = {
  facts: readonly { citations: Citation[]; doubt?: LocalizedText | null }[]
  sources: Sources
  locale: Locale
}

/** The margin of several facts at once: every doubt, then every clause, each said once. */
export function Proof({ facts, sources, locale }: ProofProps) {
  const doubts = new Map(
    facts.flatMap(({ doubt }) => (doubt ? [[doubt['zh-Hans'], doubt] as const] : [])),
  )
  return (
    <>
      {[...doubts].map(([key, doubt]) => (
        <Citations key={key} citations={[]} sources={sources} locale={locale} doubt={doubt} />
      ))}
      <Citations
        citations={facts.flatMap(({ citations }) => citations)}
        sources={sources}
        locale={locale}
      />
    </>
  )
}
