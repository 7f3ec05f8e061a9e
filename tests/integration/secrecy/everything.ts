import sitemap from '#app/sitemap.ts'
import {
  getAgreement,
  listAgreements,
  listForumAgreements,
} from '#lib/domain/agreements/queries.ts'
import {
  listRegisterFacets,
  listStatedAgreements,
} from '#lib/domain/agreements/register/queries.ts'
import { listAlliancesAtAGlance } from '#lib/domain/alliances/glance/queries.ts'
import { getAlliance, listAlliances } from '#lib/domain/alliances/queries.ts'
import { listProgrammeCities } from '#lib/domain/cities/pilots/queries.ts'
import { getCity, listCities } from '#lib/domain/cities/queries.ts'
import { listForumFrames } from '#lib/domain/forums/frame/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { listRiverForums } from '#lib/domain/forums/river/queries.ts'
import { getOrganisation, listOrganisations } from '#lib/domain/organisations/queries.ts'
import { listLatestOutcomes } from '#lib/domain/outcomes/featured/queries.ts'
import { listOutcomes } from '#lib/domain/outcomes/queries.ts'
import {
  getForumPeople,
  getPerson,
  listPeopleEntries,
  listPeopleIndex,
} from '#lib/domain/people/queries.ts'
import { getSession, listSessions } from '#lib/domain/sessions/queries.ts'
import { getTheme, listThemes } from '#lib/domain/themes/queries.ts'
import { askForum, askForumList, askList, FORUM_LISTS, FORUMS, LISTS } from '../api/ask.ts'

type Answers = Record<string, string>

/** What pages read, by the query that gave it, as JSON: every list, and every record that a list names. */
export async function readPages(now: Date): Promise<Answers> {
  const answers: Answers = {}
  const keep = async <T>(name: string, asked: Promise<T>): Promise<T> => {
    const answer = await asked
    answers[name] = JSON.stringify(answer)
    return answer
  }
  const forums = await keep('frames', listForumFrames({ now }))
  await keep('river', listRiverForums({ now }))
  await keep('latest outcomes', listLatestOutcomes({ limit: 100 }))
  await keep('outcomes', listOutcomes({ now }))
  await keep('facets', listRegisterFacets({ now }))
  await keep('glance', listAlliancesAtAGlance({ now }))
  await keep('programme cities', listProgrammeCities())
  for (const { slug } of forums) {
    await keep(`forum ${slug}`, getForum(slug, { now }))
    await keep(`people of ${slug}`, getForumPeople(slug, { now }))
    await keep(`agreements of ${slug}`, listForumAgreements(slug, { now }))
    await keep(`stated agreements of ${slug}`, listStatedAgreements(slug, { now }))
    const agenda = await keep(`agenda of ${slug}`, listSessions(slug, { now }))
    for (const session of agenda?.sessions ?? [])
      await keep(`session ${session.slug}`, getSession(slug, session.slug, { now }))
  }
  for (const { slug } of await keep('agreements', listAgreements({ now })))
    await keep(`agreement ${slug}`, getAgreement(slug, { now }))
  for (const { slug } of await keep('alliances', listAlliances({ now })))
    await keep(`alliance ${slug}`, getAlliance(slug, { now }))
  for (const { slug } of await keep('cities', listCities({ now })))
    await keep(`city ${slug}`, getCity(slug, { now }))
  for (const { slug } of await keep('themes', listThemes()))
    await keep(`theme ${slug}`, getTheme(slug))
  for (const { slug } of await keep('organisations', listOrganisations({ now })))
    await keep(`organisation ${slug}`, getOrganisation(slug, { now }))
  const people = await keep('people', listPeopleIndex({ now }))
  await keep('people entries', listPeopleEntries(people, { now }))
  for (const { slug } of people) await keep(`person ${slug}`, getPerson(slug, { now }))
  return answers
}

/** What open data and the sitemap give. */
export async function readOpenData(): Promise<Answers> {
  const answers: Answers = { sitemap: JSON.stringify(await sitemap()) }
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[])
    answers[`api ${list}`] = await (await askList(list, '?limit=200')).text()
  for (const slug of FORUMS) {
    answers[`api forum ${slug}`] = await (await askForum(slug)).text()
    for (const list of Object.keys(FORUM_LISTS) as (keyof typeof FORUM_LISTS)[])
      answers[`api ${list} of ${slug}`] = await (
        await askForumList(slug, list, '?limit=200')
      ).text()
  }
  return answers
}
