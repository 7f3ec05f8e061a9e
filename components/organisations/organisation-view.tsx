import { OrganisationHead } from '#components/organisations/organisation-head.tsx'
import { PrintedNames } from '#components/organisations/organisation-names.tsx'
import { OrganisationPeople } from '#components/organisations/organisation-people.tsx'
import { OrganisationRoles } from '#components/organisations/organisation-roles.tsx'
import {
  citationsOf,
  Departments,
  OrganisationAgreements,
  OutcomesAndAlliances,
} from '#components/organisations/organisation-ties.tsx'
import type { OrganisationSectionProps } from '#components/organisations/section-props.ts'
import { Documents } from '#components/sources/documents.tsx'
import { StatedFigures } from '#components/sources/stated-figures.tsx'

/** One organisation: what it did where, who stood for it, under which names. */
export function OrganisationView(props: OrganisationSectionProps) {
  const { organisation, sources, locale } = props
  return (
    <div className="wrap directory-page">
      <OrganisationHead organisation={organisation} locale={locale} />
      <OrganisationRoles {...props} />
      <OrganisationPeople {...props} />
      <OrganisationAgreements {...props} />
      <OutcomesAndAlliances {...props} />
      <StatedFigures figures={organisation.figures} sources={sources} locale={locale} />
      <Departments {...props} />
      <PrintedNames {...props} />
      <Documents citations={citationsOf(organisation)} sources={sources} locale={locale} />
    </div>
  )
}
