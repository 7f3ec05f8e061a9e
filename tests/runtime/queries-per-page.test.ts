import { beforeAll, describe, expect, it } from 'vitest'
import { countPageQueries } from '#scripts/bench/page-queries.ts'
import { createDatabase, withClient } from '#scripts/database/databases.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { growRecord } from '../setup/grow-record.ts'

/** A page asks the same number of questions of a small record and of a large one. */

const server = process.env.TEST_DATABASE_SERVER ?? ''
const MOST = 8
/** Pages that say nothing of the record. */
const ASK_NOTHING = ['privacy', 'erased', 'offline']

let small: Record<string, number>
let large: Record<string, number>
let grown: Record<string, number>

beforeAll(async () => {
  const url = await createDatabase(server, 'gcf_queries', TEMPLATE_DATABASE)
  small = await countPageQueries(url)
  grown = await withClient(url, (client) => growRecord(client, 1_000))
  large = await countPageQueries(url)
})

describe('database queries of a page', () => {
  it('were counted on a record that had grown', () => {
    for (const [table, rows] of Object.entries(grown)) expect(rows, table).toBeGreaterThan(900)
  })

  it(`are ${MOST} at most`, () => {
    const tooMany = Object.entries(small).filter(([, count]) => count > MOST)
    expect(tooMany).toEqual([])
    const silent = Object.keys(small).filter((name) => small[name] === 0)
    expect(silent.sort()).toEqual([...ASK_NOTHING].sort())
  })

  it('are as many for 1,000 records as for a few', () => {
    expect(large).toEqual(small)
  })
})
