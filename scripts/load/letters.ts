import { record } from '#scripts/bench/results.ts'
import { tool } from '#scripts/testing/command.ts'
import { MEASURED } from '#scripts/testing/vitest-part.ts'

const FILES = ['trouble', 'workers-together'].map(
  (name) => `tests/integration/letters/${name}.test.ts`,
)

/**
 * T22 and T23 whole: 1,000 letters through refusals, drops, an outage of ten seconds (the ten minutes
 * of the record, with pauses scaled alike) and ten kills; 10,000 by four workers. The very tests of
 * `npm test`, larger.
 */
export async function letters(serverUrl: string): Promise<void> {
  for (const [index, file] of FILES.entries()) {
    const { code, output } = await tool(
      'vitest/vitest.mjs',
      ['run', '--project=integration', '--reporter=default', file],
      { env: { TEST_DATABASE_SERVER: serverUrl, LETTERS: 'whole' } },
    )
    const measured = output.match(MEASURED)?.join('; ')
    record({
      name: index === 0 ? 'letters in trouble' : 'letters by four workers',
      measured: measured ?? `failed:\n${output.slice(-3_000)}`,
      target:
        index === 0
          ? 'each once at least, a duplicate a kill'
          : 'each once, in order, 100 a second',
      isMet: code === 0,
    })
  }
}
