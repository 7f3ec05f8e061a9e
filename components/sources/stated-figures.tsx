import { FigureValue } from '#components/forums/figure-value.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { Figure } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type StatedFiguresProps = { figures: readonly Figure[]; sources: Sources; locale: Locale }

/** Numbers that the sources state about one organisation or city. */
export function StatedFigures({ figures, sources, locale }: StatedFiguresProps) {
  if (figures.length === 0) return null
  const t = getT(locale, 'forums')
  return (
    <Section id="figures" title={t('figures')} rail={t('figuresRail')} span="wide">
      {figures.map((figure) => (
        <Noted
          key={figure.slug}
          className="figure-row"
          note={
            <Citations
              citations={figure.citations}
              doubt={figure.doubt}
              sources={sources}
              locale={locale}
            />
          }
        >
          <p>
            <span className="small muted">
              <Localized text={figure.label} locale={locale} />
            </span>
            <span>
              <FigureValue
                figure={figure}
                locale={locale}
                lang={langAsPrinted(figure.citations, sources)}
              />
            </span>
          </p>
        </Noted>
      ))}
    </Section>
  )
}
