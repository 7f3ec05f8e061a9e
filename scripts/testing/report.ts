import { step } from '#scripts/console/steps.mjs'

export type Outcome = { ok: true; note?: string } | { ok: false; note?: string; output: string }

/** Runs one part and prints its line; what a failed part said follows at once. */
export async function report(label: string, work: () => Promise<Outcome>): Promise<boolean> {
  const outcome = await step(label, async (note) => {
    const result = await work()
    note(`${result.ok ? 'ok' : 'FAILED'}${result.note ? `, ${result.note}` : ''}`)
    return result
  })
  if (!outcome.ok) console.log(indent(outcome.output))
  return outcome.ok
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n')
}
