import { step } from '#scripts/console/steps.mjs'

export type Outcome =
  /** `measured`: lines worth reading where all went well. */
  | { ok: true; note?: string; measured?: readonly string[] }
  | { ok: false; note?: string; output: string }

/** Runs one part and prints its line; what a failed part said follows at once. */
export async function report(label: string, work: () => Promise<Outcome>): Promise<boolean> {
  const outcome = await step(label, async (note) => {
    const result = await work()
    note(`${result.ok ? 'ok' : 'FAILED'}${result.note ? `, ${result.note}` : ''}`)
    return result
  })
  if (!outcome.ok) console.log(indent(outcome.output))
  else if (outcome.measured?.length) console.log(indent(outcome.measured.join('\n')))
  return outcome.ok
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n')
}
