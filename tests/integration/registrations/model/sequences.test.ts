import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { expectInvariants } from '../invariants.ts'
import { now } from '../sample.ts'
import { type Command, command, meant } from './commands.ts'
import { emptyState, explains, type State, stepsOf, summaryOf, take } from './model.ts'
import { Real } from './real.ts'

/**
 * Reliability record T12: commands in orders that nobody thought of, beside a model in memory. The seed is fixed, so
 * that a run is the same everywhere; `npm run test:model` tries the full number with new seeds. A failure prints its
 * seed and path: MODEL_SEED=… MODEL_PATH=… runs exactly that one again.
 */

const { MODEL_SEED, MODEL_PATH, MODEL_SEQUENCES = '40', MODEL_PARALLEL = '6' } = process.env
const CAPACITY = 2
const COMMANDS = 30
const [PREFIX, BRANCHES, BRANCH] = [18, 4, 3]
const LIMIT_MS = 6 * 3_600_000

const how = (runs: string) => ({
  numRuns: Number(runs),
  seed: Number(MODEL_SEED ?? 20_261_126),
  ...(MODEL_PATH ? { path: MODEL_PATH } : {}),
})

/** How often each command was answered with what: a run in which nothing ever succeeds would show nothing. */
const answers = new Map<string, number>()
const count = (kind: string, answer: string | undefined) =>
  answers.set(`${kind} ${answer}`, (answers.get(`${kind} ${answer}`) ?? 0) + 1)

afterAll(() => {
  const said = [...answers].toSorted().map(([answer, times]) => `${answer} ${times}`)
  console.info(
    `T12: ${MODEL_SEQUENCES} sequences of ${COMMANDS} commands, ${MODEL_PARALLEL} of four at once`,
  )
  console.info(`answers in turn: ${said.join(', ')}`)
})

/** Runs commands one after the other in both, and compares after each. */
async function inTurn(commands: readonly Command[], state: State, real: Real): Promise<number> {
  let at = now.getTime()
  for (const [number, one] of commands.entries()) {
    at += one.minutes * 60_000
    const op = meant(one, state)
    const answer = stepsOf(op)
      .map((step) => take(state, step, at))
      .at(-1)
    const said = `command ${number + 1}: ${JSON.stringify(op)}`
    expect(await real.run(op, at), said).toBe(answer)
    count(op.kind, answer)
    expect(await real.summary(), said).toEqual(summaryOf(state))
    await expectInvariants()
  }
  return at
}

describe('registering, cancelling, handing over, checking in, undoing and erasing', () => {
  test(
    'come to what a model of them comes to, command by command',
    async () => {
      const commands = fc.array(command, { minLength: COMMANDS, maxLength: COMMANDS })
      const property = fc.asyncProperty(commands, async (all) => {
        await inTurn(all, emptyState(CAPACITY), await Real.begin(CAPACITY))
      })
      await fc.assert(property, how(MODEL_SEQUENCES))
    },
    LIMIT_MS,
  )

  test(
    'four at once come to what some order of them would have come to',
    async () => {
      const branch = fc.array(command, { minLength: BRANCH, maxLength: BRANCH })
      const property = fc.asyncProperty(
        fc.array(command, { minLength: PREFIX, maxLength: PREFIX }),
        fc.array(branch, { minLength: BRANCHES, maxLength: BRANCHES }),
        async (prefix, branches) => {
          const [state, real] = [emptyState(CAPACITY), await Real.begin(CAPACITY)]
          const at = (await inTurn(prefix, state, real)) + 60_000
          // What they mean is said before they begin: each knows only what came before all of them.
          const meaning = branches.map((all) => all.map((one) => meant(one, state)))
          const run = await Promise.all(
            meaning.map(async (ops, number) => {
              const steps = []
              for (const op of ops) {
                // Whoever registers meanwhile is not the one who is erased.
                const when = op.kind === 'erase' ? at : at + 1
                const answer = await real.run(op, when)
                const own = stepsOf(op, number)
                steps.push(
                  ...own.map((step, index) => ({
                    ...{ step, now: when, answer: index === own.length - 1 ? answer : '' },
                  })),
                )
              }
              return steps
            }),
          )
          await expectInvariants()
          const end = await real.summary()
          const told = run.map((steps) => steps.map(({ step, answer }) => ({ ...step, answer })))
          const story = JSON.stringify({ before: summaryOf(state), told, end }, null, 1)
          expect(explains(state, run, end), story).toBe(true)
        },
      )
      // What happened at once happens otherwise the next time: making it shorter would take long and find another story.
      await fc.assert(property, { ...how(MODEL_PARALLEL), endOnFailure: true })
    },
    LIMIT_MS,
  )
})
