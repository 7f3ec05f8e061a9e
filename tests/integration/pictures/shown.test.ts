import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mergeEntries } from '#lib/domain/merging/mutations.ts'
import { unmergeEntries } from '#lib/domain/merging/undoing/mutations.ts'
import { savePerson } from '#lib/domain/people/editing/mutations.ts'
import { getEditedPicture, getPicture } from '#lib/domain/pictures/queries.ts'
import { db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'
import {
  addressesOf,
  ask,
  enter,
  forgetAll,
  freshPictures,
  inRows,
  onDisk,
  photograph,
  pictured,
  set,
} from './pictured.ts'

/** A picture is seen while whoever it shows is, and goes along when two become one. */

let forumId: string
let shen: string
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
  await freshPictures()
})
afterEach(forgetAll)

describe('who is shown', () => {
  test('nobody who is only drafted, and nobody who was taken out', async () => {
    const entry = await enter('person', '苇隐', false)
    expect(await set('person', entry)).toMatchObject({ ok: true })
    const { files } = await db.picture.findFirstOrThrow({
      where: { personId: entry.id },
      select: { files: { select: { sha256: true } } },
    })
    const address = `/pictures/${files[0]?.sha256}.webp`
    expect((await ask(address)).status).toBe(404)
    // Their organisers see it beside the form.
    expect((await getEditedPicture('person', entry.id))?.shown).toMatch(
      /^data:image\/webp;base64,UklGR/,
    )
    await db.appearance.create({
      data: {
        personId: entry.id,
        forumId,
        role: 'speaker',
        position: 99,
        nameAsPrinted: '苇隐',
        citations: [],
      },
    })
    expect((await ask(address)).status).toBe(200)
    await db.appearance.deleteMany({ where: { personId: entry.id } })
    const { version: base } = await db.person.findUniqueOrThrow({ where: { id: entry.id } })
    const call = { forumId, actor: shen, slug: entry.slug, mayRetire: true, base, now }
    expect(await savePerson({ ...call, input: { retired: 'yes' } })).toMatchObject({ ok: true })
    await db.appearance.create({
      data: {
        personId: entry.id,
        forumId,
        role: 'speaker',
        position: 99,
        nameAsPrinted: '苇隐',
        citations: [],
      },
    })
    expect((await ask(address)).status).toBe(404)
  })

  const merge = async (kept: { id: string; slug: string }, lost: { id: string; slug: string }) => {
    const versionOf = async ({ id }: { id: string }) =>
      (await db.person.findUniqueOrThrow({ where: { id } })).version
    const seen = { kept: await versionOf(kept), lost: await versionOf(lost) }
    const place = { noun: 'person', forumId, actor: shen, now } as const
    expect(await mergeEntries({ ...place, kept: kept.slug, lost: lost.slug, seen })).toMatchObject({
      ok: true,
    })
    const { id } = await db.audit.findFirstOrThrow({
      where: { subjectId: kept.id, event: 'person.merged' },
      orderBy: { id: 'desc' },
    })
    return () => unmergeEntries({ ...place, kept: kept.slug, editId: id })
  }
  const holders = async (...entries: { id: string }[]) =>
    Promise.all(entries.map(async ({ id }) => (await getPicture(db, 'person', id))?.id ?? null))

  test('of two who become one the one that stays takes over what only the other had, and gives it back', async () => {
    const [kept, lost] = [await enter('person', '苇合'), await pictured('person', '苇并')]
    const [own] = await holders(lost)
    const [address = ''] = await addressesOf(lost.slug)
    const undo = await merge(kept, lost)
    expect(await holders(kept, lost)).toEqual([own, null])
    expect((await ask(address)).status).toBe(200)
    expect(await undo()).toMatchObject({ ok: true })
    expect(await holders(kept, lost)).toEqual([null, own])
    expect(onDisk()).toEqual(await inRows())
  })

  test('of two with pictures that of the one that goes is seen no more, and is there when they part', async () => {
    const [kept, lost] = [await pictured('person', '苇双'), await enter('person', '苇对')]
    await set('person', lost, { bytes: await photograph('#7a3b10') })
    const before = await holders(kept, lost)
    const [address = ''] = await addressesOf(lost.slug)
    const undo = await merge(kept, lost)
    expect([await holders(kept, lost), (await ask(address)).status]).toEqual([before, 404])
    // Nobody changes it meanwhile.
    expect(await set('person', lost)).toEqual({ ok: false, reason: 'not_found' })
    expect(await undo()).toMatchObject({ ok: true })
    expect([await holders(kept, lost), (await ask(address)).status]).toEqual([before, 200])
  })
})
