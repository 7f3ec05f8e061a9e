import type {
  Citation,
  ForumRef,
  OrganisationRef,
  Participation,
} from '#lib/domain/record/types.ts'
import { latestForumFirst } from '#lib/domain/record/utils.ts'
import type { OrderedName } from '#lib/platform/i18n/name-order.ts'
import { NO_COUNTRY, ROLE_ORDER } from './constants.ts'
import type {
  OrganisationDetail,
  OrganisationEntry,
  OrganisationFilter,
  ParticipationRole,
  PrintedForm,
} from './types.ts'

/** What an index sorts an organisation by. */
export const orderedName = ({ name }: Pick<OrganisationRef, 'name'>): OrderedName => ({
  chinese: name['zh-Hans'],
  latin: name.en,
})

/** 指导 主办 联合主办 承办 协办 支持, then the others. */
export const compareRoles = (a: ParticipationRole, b: ParticipationRole): number =>
  ROLE_ORDER.indexOf(a) - ROLE_ORDER.indexOf(b)

/** Roles by forum, latest first; within a forum in conventional order, then that of the text. */
export function rolesByForum(
  participations: readonly Participation[],
): { forum: ForumRef; roles: Participation[] }[] {
  const forums = new Map<string, { forum: ForumRef; roles: Participation[] }>()
  for (const one of participations) {
    const known = forums.get(one.forum.slug)
    if (known) known.roles.push(one)
    else forums.set(one.forum.slug, { forum: one.forum, roles: [one] })
  }
  return [...forums.values()]
    .map(({ forum, roles }) => ({
      forum,
      roles: roles.toSorted((a, b) => compareRoles(a.role, b.role)),
    }))
    .sort((a, b) => latestForumFirst(a.forum, b.forum))
}

/**
 * Every form in which some text prints the name: the name itself, its other names, and as it stands
 * beside roles and agreements. A form printed in several texts is one form with several proofs.
 */
export function printedForms(organisation: OrganisationDetail): PrintedForm[] {
  const { name, aliases, participations, agreements, citations } = organisation
  const forms = new Map<string, PrintedForm>()
  const add = (form: PrintedForm) => {
    const known = forms.get(form.text)
    if (!known) forms.set(form.text, { ...form, citations: [...form.citations] })
    else {
      known.citations.push(...form.citations)
      known.kind ??= form.kind
      known.doubt ??= form.doubt
    }
  }
  const printed = (text: string, proofs: Citation[]): PrintedForm => {
    const holding = proofs.filter(({ quote }) => squash(quote).includes(squash(text)))
    return { text, kind: null, doubt: null, citations: holding }
  }
  add(printed(name['zh-Hans'], citations))
  for (const alias of aliases) add(alias)
  for (const one of participations) add(printed(one.asPrinted, one.citations))
  for (const one of agreements) add(printed(one.asPrinted, one.citations))
  // The name is the portal's choice among the forms; where no quotation holds it, no text prints it so.
  return [...forms.values()].filter(({ kind, citations: proofs }) => kind || proofs.length > 0)
}

const squash = (text: string) => text.replace(/[\s()（）]/g, '')

/** The forums in whose record an organisation stands itself, latest first. */
export function forumsOf(organisation: OrganisationDetail): ForumRef[] {
  const all = [
    ...organisation.participations.map(({ forum }) => forum),
    ...organisation.people.map(({ forum }) => forum),
    ...organisation.agreements.flatMap(({ forum }) => forum ?? []),
    ...organisation.outcomes.map(({ forum }) => forum),
  ]
  return [...new Map(all.map((forum) => [forum.slug, forum])).values()].sort(latestForumFirst)
}

/** Those that a filter leaves. The sample is listed only when its forum is asked for. */
export function filterOrganisations(
  all: readonly OrganisationEntry[],
  { kind, country, role, forum }: OrganisationFilter,
): OrganisationEntry[] {
  return all.filter(
    (one) =>
      (forum ? one.forums.includes(forum) : !one.isSample) &&
      (!kind || one.kind === kind) &&
      (!country || (one.country ?? NO_COUNTRY) === country) &&
      (!role || one.roles.includes(role)),
  )
}
