import { AgendaView, type AgendaViewProps } from '#components/agenda/agenda-view.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { UnknownChoice } from '#components/patterns/unknown-choice.tsx'
import type { AgendaFilters, FilterProblem } from '#lib/domain/sessions/schema.ts'
import { filterChoices, unknownFilters } from '#lib/domain/sessions/utils.ts'

export type AgendaPageProps = Omit<AgendaViewProps, 'filters'> & {
  /** As the address has them, and what is wrong with it. */
  asked: { filters: AgendaFilters; problems: readonly FilterProblem[] }
}

/** What is wrong with the filters of an address, for this agenda; undefined where all are known. */
export const filterProblem = ({ agenda, asked }: Pick<AgendaPageProps, 'agenda' | 'asked'>) =>
  [...asked.problems, ...unknownFilters(asked.filters, filterChoices(agenda))][0]

/** The agenda by the filters of its address; what it does not know is said instead. */
export function AgendaPage({ asked, ...view }: AgendaPageProps) {
  const { agenda, locale } = view
  const problem = filterProblem({ agenda, asked })
  if (!problem) return <AgendaView {...view} filters={asked.filters} />
  return (
    <div className="wrap">
      <UnknownChoice
        locale={locale}
        kind="filter"
        value={problem.reason === 'unknown_name' ? problem.name : problem.value}
        href={hrefOf(locale, `forums/${agenda.forum.slug}/agenda`)}
      />
    </div>
  )
}
