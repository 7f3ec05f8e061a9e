import { CityHead } from '#components/cities/city-head.tsx'
import { CityHonours, CityMilestones, CityWorks } from '#components/cities/city-record.tsx'
import {
  CityAgreements,
  CityForums,
  CityOrganisations,
  CityRoles,
} from '#components/cities/city-ties.tsx'
import type { CitySectionProps } from '#components/cities/section-props.ts'
import { Documents } from '#components/sources/documents.tsx'
import { StatedFigures } from '#components/sources/stated-figures.tsx'

/** One city: its part in programmes, what was held and signed there, what the sources say of it. */
export function CityView(props: CitySectionProps) {
  const { city, sources, locale } = props
  const cited = [
    city,
    ...city.roles,
    ...city.figures,
    ...city.honours,
    ...city.infrastructure,
    ...city.milestones,
  ]
  return (
    <div className="wrap directory-page">
      <CityHead city={city} locale={locale} />
      <CityRoles {...props} />
      <CityForums {...props} />
      <CityAgreements {...props} />
      <CityHonours {...props} />
      <CityWorks {...props} />
      <StatedFigures figures={city.figures} sources={sources} locale={locale} />
      <CityMilestones {...props} />
      <CityOrganisations {...props} />
      <Documents
        citations={cited.flatMap(({ citations }) => citations)}
        sources={sources}
        locale={locale}
      />
    </div>
  )
}
