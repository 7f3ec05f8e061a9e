import { record } from '#scripts/bench/results.ts'
import { tool } from '#scripts/testing/command.ts'
import { MEASURED } from '#scripts/testing/vitest-part.ts'

const USABLE_WITHIN_S = 15 * 60

/** T24 with a portal of a gigabyte: the very drill of `npm test`, larger. */
export async function restore(): Promise<void> {
  const { code, output } = await tool(
    'vitest/vitest.mjs',
    [
      ...['run', '--project=runtime', '--reporter=default', 'tests/runtime/restore-drill.test.ts'],
      ...['--testNamePattern', 'backs up a portal that runs'],
    ],
    { env: { RESTORE: 'whole' } },
  )
  const measured = output.match(MEASURED)?.join('; ')
  const [, size = 0, usable = Number.POSITIVE_INFINITY] =
    /(\d+) MB restored.*usable after ([\d.]+) s/.exec(measured ?? '')?.map(Number) ?? []
  record({
    name: 'T24: a portal of a gigabyte restored',
    measured: measured ?? `failed:\n${output.slice(-3_000)}`,
    target: '1,000 MB or more, usable within 15 minutes, a minute lost at most',
    isMet: code === 0 && size >= 1_000 && usable <= USABLE_WITHIN_S,
  })
}
