import type { AgreementSummary } from '#lib/domain/agreements/types.ts'
import type { OutcomeDetail } from '#lib/domain/outcomes/types.ts'
import type { ForumPeople } from '#lib/domain/people/types.ts'
import type { Agenda } from '#lib/domain/sessions/types.ts'
import { About, type OverviewSectionProps } from './about.tsx'
import { AgendaDigest } from './agenda-digest.tsx'
import { AgreementsDigest, OrganisationsDigest, OutcomesDigest, PeopleDigest } from './digests.tsx'
import { Figures, Honours } from './facts.tsx'
import { Cities, Themes } from './fields.tsx'
import { GoodToKnow } from './good-to-know.tsx'
import { Background, Course } from './milestones.tsx'
import { Papers, StatedLists } from './papers.tsx'
import { SourcesSection } from './sources.tsx'
import { Works } from './works.tsx'

export type ForumOverviewProps = OverviewSectionProps & {
  agenda: Agenda
  people: ForumPeople
  agreements: readonly AgreementSummary[]
  outcomes: readonly OutcomeDetail[]
}

/** All that the record says of one forum: first what it was, then who and what, then the ground around it. */
export function ForumOverview({
  agenda,
  people,
  agreements,
  outcomes,
  ...props
}: ForumOverviewProps) {
  // A programme is its course; at a conference what went before is ground around it.
  const isProgramme = props.forum.kind === 'programme'
  return (
    <div className="wrap">
      <About {...props} />
      <GoodToKnow {...props} />
      <Cities {...props} />
      <Themes {...props} />
      {isProgramme ? <Course {...props} /> : null}
      <AgendaDigest agenda={agenda} {...props} />
      <PeopleDigest people={people} {...props} />
      <OrganisationsDigest {...props} />
      <AgreementsDigest agreements={agreements} {...props} />
      <OutcomesDigest outcomes={outcomes} {...props} />
      <Figures {...props} />
      <Honours {...props} />
      <Works {...props} />
      {isProgramme ? null : <Course {...props} />}
      <Background {...props} />
      <Papers {...props} />
      <StatedLists {...props} />
      <SourcesSection
        {...props}
        agenda={agenda}
        has={{
          people: people.seats.length > 0,
          agreements: agreements.length > 0,
          outcomes: outcomes.length > 0,
        }}
      />
    </div>
  )
}
