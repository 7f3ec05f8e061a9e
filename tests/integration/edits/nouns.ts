import { createAgreement, saveAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { getEditedAgreement } from '#lib/domain/agreements/editing/queries.ts'
import { createAlliance, saveAlliance } from '#lib/domain/alliances/editing/mutations.ts'
import { getEditedAlliance } from '#lib/domain/alliances/editing/queries.ts'
import { createCity, saveCity } from '#lib/domain/cities/editing/mutations.ts'
import { getEditedCity } from '#lib/domain/cities/editing/queries.ts'
import type { EditAnswer, EditCall } from '#lib/domain/edits/saving/mutations.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { createFigure, saveFigure } from '#lib/domain/figures/mutations.ts'
import { getEditedFigure } from '#lib/domain/figures/queries.ts'
import { getEditedForum } from '#lib/domain/forums/editing/queries.ts'
import { addRoom, changeRoom } from '#lib/domain/forums/rooms/mutations.ts'
import { fieldsOfRoom } from '#lib/domain/forums/rooms/utils.ts'
import { createHonour, saveHonour } from '#lib/domain/honours/mutations.ts'
import { getEditedHonour } from '#lib/domain/honours/queries.ts'
import { createInfrastructure, saveInfrastructure } from '#lib/domain/infrastructure/mutations.ts'
import { getEditedInfrastructure } from '#lib/domain/infrastructure/queries.ts'
import { createMilestone, saveMilestone } from '#lib/domain/milestones/mutations.ts'
import { getEditedMilestone } from '#lib/domain/milestones/queries.ts'
import {
  createOrganisation,
  saveOrganisation,
} from '#lib/domain/organisations/editing/mutations.ts'
import { getEditedOrganisation } from '#lib/domain/organisations/editing/queries.ts'
import { createOutcome, saveOutcome } from '#lib/domain/outcomes/editing/mutations.ts'
import { getEditedOutcome } from '#lib/domain/outcomes/editing/queries.ts'
import { createParticipation, saveParticipation } from '#lib/domain/participations/mutations.ts'
import { getEditedParticipation } from '#lib/domain/participations/queries.ts'
import { createPerson, savePerson } from '#lib/domain/people/editing/mutations.ts'
import { getEditedPerson } from '#lib/domain/people/editing/queries.ts'
import { createReference, saveReference } from '#lib/domain/references/mutations.ts'
import { getEditedReference } from '#lib/domain/references/queries.ts'
import { createSource, saveSource } from '#lib/domain/sources/editing/mutations.ts'
import { getEditedSource } from '#lib/domain/sources/editing/queries.ts'
import { createUmbrella, saveUmbrella } from '#lib/domain/umbrellas/mutations.ts'
import { getEditedUmbrella } from '#lib/domain/umbrellas/queries.ts'

/** One record of a noun, to be edited and read. */
export type Made = {
  id: string
  event: string
  save: (call: EditCall) => Promise<EditAnswer | { ok: false; reason: 'known_name' }>
  read: () => Promise<{ version: number; fields: Fields }>
}

type Place = { forumId: string; actor: string; now: Date }
/** Two fields of a noun that hang on no other: what they become, and what a colleague makes of the first. */
export type Noun = {
  noun: string
  make: (place: Place) => Promise<Made>
  one: { name: string; to: string; other: string }
  /** Empty at first. */
  two: { name: string; to: string }
}

export const given = <T>(answer: { ok: true; value: T } | { ok: false }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const there = <T>(found: T | null): T => {
  if (found === null) throw new Error('it is not there')
  return found
}

/** Names differ, for some of the record may stand there once. */
let count = 0
const named = (word: string) => `${word}${++count}`

const outcome: Noun = {
  noun: 'outcomes',
  one: { name: 'verb.zh-Hans', to: '启动', other: '揭牌' },
  two: { name: 'dateAsPrinted', to: '十一月' },
  make: async (place) => {
    const input = {
      ...{ kind: 'report', 'title.zh-Hans': '苇岸报告', titleAsPrinted: '葦岸報告' },
      ...{ 'verb.zh-Hans': '发布', verbAsPrinted: '發布' },
    }
    const { id, slug } = given(await createOutcome({ ...place, input }))
    return {
      ...{ id, event: 'outcome.edited' },
      save: (call) => saveOutcome({ ...call, slug }),
      read: async () => there(await getEditedOutcome(place.forumId, slug)),
    }
  },
}

const figure: Noun = {
  noun: 'figures',
  one: { name: 'asPrinted', to: '十二公顷', other: '约12公顷' },
  two: { name: 'unit.zh-Hans', to: '公顷' },
  make: async (place) => {
    const input = { 'label.zh-Hans': '苇荡面积', value: '12', asPrinted: '12公顷' }
    const { id, slug } = given(await createFigure({ ...place, input }))
    return {
      ...{ id, event: 'figure.edited' },
      save: (call) => saveFigure({ ...call, slug }),
      read: async () => there(await getEditedFigure(place.forumId, slug)),
    }
  },
}

const person: Noun = {
  noun: 'people',
  one: { name: 'name.en', to: 'Reed One', other: 'Reed Two' },
  two: { name: 'aliases', to: '苇子\n芦苇' },
  make: async (place) => {
    const input = { 'name.zh-Hans': named('苇生') }
    const { slug } = given(await createPerson({ ...place, input, isAnother: false }))
    const read = async () => there(await getEditedPerson(place.forumId, slug))
    return {
      ...{ id: (await read()).personId, event: 'person.edited', read },
      save: (call) => savePerson({ ...call, slug, mayRetire: true }),
    }
  },
}

const organisation: Noun = {
  noun: 'organisations',
  one: { name: 'name.en', to: 'Reed One', other: 'Reed Two' },
  two: { name: 'description.zh-Hans', to: '研究湿地。' },
  make: async (place) => {
    const input = { 'name.zh-Hans': named('苇院'), kind: 'institute' }
    const { slug } = given(await createOrganisation({ ...place, input, isAnother: false }))
    const read = async () => there(await getEditedOrganisation(place.forumId, slug))
    return {
      ...{ id: (await read()).organisationId, event: 'organisation.edited', read },
      save: (call) => saveOrganisation({ ...call, slug, mayRetire: true }),
    }
  },
}

const city: Noun = {
  noun: 'cities',
  one: { name: 'description.en', to: 'By the water.', other: 'On the water.' },
  two: { name: 'doubt.zh-Hans', to: '一说在江北。' },
  make: async (place) => {
    const input = {
      ...{ 'name.zh-Hans': named('苇市'), country: 'CN', standing: 'city' },
      'description.zh-Hans': '临水。',
    }
    const { slug } = given(await createCity({ ...place, input }))
    const read = async () => there(await getEditedCity(place.forumId, slug))
    return {
      ...{ id: (await read()).cityId, event: 'city.edited', read },
      save: (call) => saveCity({ ...call, slug, mayRetire: true }),
    }
  },
}

const alliance: Noun = {
  noun: 'alliances',
  one: { name: 'description.zh-Hans', to: '湿地城市同盟。', other: '水城联盟。' },
  two: { name: 'memberCountAsPrinted', to: '23家' },
  make: async (place) => {
    const body = { 'name.zh-Hans': named('苇盟'), kind: 'alliance' }
    const made = await createOrganisation({ ...place, input: body, isAnother: false })
    const input = { organisation: given(made).slug, 'description.zh-Hans': '湿地城市的联盟。' }
    const editor = { forumId: place.forumId, actor: place.actor, isAdministrator: false }
    const { slug } = given(await createAlliance({ ...editor, now: place.now, input }))
    const read = async () => there(await getEditedAlliance(editor, slug))
    return {
      ...{ id: (await read()).allianceId, event: 'alliance.edited', read },
      save: (call) => saveAlliance({ ...call, isAdministrator: false, slug, mayRetire: true }),
    }
  },
}

const agreement: Noun = {
  noun: 'agreements',
  one: { name: 'kindAsPrinted', to: '备忘录', other: '意向书' },
  two: { name: 'amountAsPrinted', to: '1200万元' },
  make: async (place) => {
    const input = {
      ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '合作备忘录' },
      ...{ placement: 'at_forum', 'title.zh-Hans': '湿地合作备忘录', partyForm: 'bilateral' },
      ...{ 'party0.asPrinted': '苇城市', 'party1.asPrinted': '芦苇研究院' },
    }
    const { slug } = given(await createAgreement({ ...place, input }))
    const read = async () => there(await getEditedAgreement(place.forumId, slug))
    return {
      ...{ id: (await read()).agreementId, event: 'agreement.edited', read },
      save: (call) => saveAgreement({ ...call, slug, mayRelease: true }),
    }
  },
}

const participation: Noun = {
  noun: 'roles',
  one: { name: 'asPrinted', to: '苇院（主办）', other: '苇研院' },
  two: { name: 'remark.zh-Hans', to: '与会' },
  make: async (place) => {
    const body = { 'name.zh-Hans': named('苇会'), kind: 'institute' }
    const made = await createOrganisation({ ...place, input: body, isAnother: false })
    const input = { organisation: given(made).slug, role: 'host', asPrinted: '苇院' }
    const { id } = given(await createParticipation({ ...place, input }))
    return {
      ...{ id, event: 'participation.edited' },
      save: (call) => saveParticipation({ ...call, id }),
      read: async () => there(await getEditedParticipation(place.forumId, id)),
    }
  },
}

const source: Noun = {
  noun: 'documents',
  one: { name: 'title.en', to: 'Reed News', other: 'News of Reeds' },
  two: { name: 'note.zh-Hans', to: '仅见网页。' },
  make: async (place) => {
    const input = { 'title.zh-Hans': named('苇岸新闻'), script: 'hans' }
    const { id, slug } = given(await createSource({ ...place, input }))
    return {
      ...{ id, event: 'source.edited' },
      save: (call) => saveSource({ ...call, slug }),
      read: async () => there(await getEditedSource(place.forumId, slug)),
    }
  },
}

const honour: Noun = {
  noun: 'titles held',
  one: { name: 'titleAsPrinted', to: '苇荡示范区', other: '示范苇荡' },
  two: { name: 'doubt.zh-Hans', to: '一说两处。' },
  make: async (place) => {
    const input = {
      ...{ 'title.zh-Hans': '苇荡示范市', titleAsPrinted: '葦蕩示範市', state: 'held' },
      'holder.zh-Hans': '苇村',
    }
    const { id, slug } = given(await createHonour({ ...place, input }))
    return {
      ...{ id, event: 'honour.edited' },
      save: (call) => saveHonour({ ...call, slug }),
      read: async () => there(await getEditedHonour(place.forumId, slug)),
    }
  },
}

const work: Noun = {
  noun: 'works',
  one: { name: 'nameAsPrinted', to: '葦館', other: '苇荡馆' },
  two: { name: 'description.zh-Hans', to: '临水的展馆。' },
  make: async (place) => {
    const input = { 'name.zh-Hans': '苇馆', nameAsPrinted: '苇馆', state: 'planned' }
    const { id, slug } = given(await createInfrastructure({ ...place, input }))
    return {
      ...{ id, event: 'infrastructure.edited' },
      save: (call) => saveInfrastructure({ ...call, slug }),
      read: async () => there(await getEditedInfrastructure(place.forumId, slug)),
    }
  },
}

const milestone: Noun = {
  noun: 'milestones',
  one: { name: 'title.en', to: 'Reed Shore begins', other: 'Reeds begin' },
  two: { name: 'dateAsPrinted', to: '十一月' },
  make: async (place) => {
    const input = { kind: 'milestone', 'title.zh-Hans': '苇岸开工' }
    const { id, slug } = given(await createMilestone({ ...place, input }))
    return {
      ...{ id, event: 'milestone.edited' },
      save: (call) => saveMilestone({ ...call, slug }),
      read: async () => there(await getEditedMilestone(place.forumId, slug)),
    }
  },
}

const room: Noun = {
  noun: 'rooms',
  one: { name: 'name.en', to: 'Reed Hall', other: 'Hall of Reeds' },
  two: { name: 'capacity', to: '90' },
  make: async (place) => {
    const facts = { name: { 'zh-Hans': named('苇厅') }, capacity: null, position: 40 }
    const { slug } = given(await addRoom({ ...place, input: facts }))
    const read = async () => {
      const rooms = (await getEditedForum(place.forumId))?.rooms ?? []
      return there(rooms.find((one) => one.slug === slug) ?? null)
    }
    const { id } = await read()
    return {
      ...{ id, event: 'room.edited' },
      save: (call) => changeRoom({ ...call, roomId: id }),
      read: async () => {
        const found = await read()
        return { version: found.version, fields: fieldsOfRoom(found) }
      },
    }
  },
}

const umbrella: Noun = {
  noun: 'larger events',
  one: { name: 'doubt.zh-Hans', to: '届次不详。', other: '届次不明。' },
  two: { name: 'aliases', to: '苇会' },
  make: async (place) => {
    const input = { 'name.zh-Hans': named('苇大会') }
    const { slug } = given(await createUmbrella({ ...place, input }))
    const read = async () => there(await getEditedUmbrella(place.forumId, slug))
    return {
      ...{ id: (await read()).umbrellaId, event: 'umbrella.edited', read },
      save: (call) => saveUmbrella({ ...call, slug }),
    }
  },
}

const reference: Noun = {
  noun: 'papers',
  one: { name: 'titleAsPrinted', to: '《葦蕩規劃》', other: '苇荡规划（稿）' },
  two: { name: 'remark.zh-Hans', to: '征求意见稿。' },
  make: async (place) => {
    const input = { 'title.zh-Hans': '苇荡规划', titleAsPrinted: '《苇荡规划》' }
    const { id, slug } = given(await createReference({ ...place, input }))
    return {
      ...{ id, event: 'reference.edited' },
      save: (call) => saveReference({ ...call, slug }),
      read: async () => there(await getEditedReference(place.forumId, slug)),
    }
  },
}

export const NOUNS: readonly [Noun, ...Noun[]] = [
  ...([outcome, figure, person, organisation, city] as const),
  ...[alliance, agreement, participation, source, room, honour, work, milestone],
  ...[umbrella, reference],
]
