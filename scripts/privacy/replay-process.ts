import { replayErasures } from '#lib/domain/privacy/erasure/mutations.ts'

// A process of its own: the core works on the database that its environment names.
const { listed, replayed, people } = await replayErasures({ now: new Date() })
console.log(
  replayed === 0
    ? `${listed} listed, all known`
    : `${replayed} of ${listed} erased again (${people} found)`,
)
process.exit()
