import type { AuditFault, AuditFaultKind } from '#lib/domain/audit/types.ts'
import { Halt } from '../../console/steps.mjs'
import type { Administration, ReadCommand } from './command.ts'

export const AUDIT_USAGE = `  verify-audit                                look whether the audit is whole; names the first number that is not
  audit-restored                              say that a backup was put back: what came after it is lost on purpose`

const FAULTS: Record<AuditFaultKind, string> = {
  altered: 'the row, its place or its seal was changed',
  row_gone: 'the row is gone',
  number_gone: 'the number is missing in the chain',
  rewritten: 'the chain was another when it was written down',
  cut: 'the chain ends before it, and was longer when it was written down',
  forged_checkpoint: 'a line of the file was not signed with the secret of this portal',
}

/** Only the first ones are named: one change at the beginning may make thousands. */
const NAMED = 10

/** What tells whether the audit is what was written. */
export const auditCommand: ReadCommand = (words, now) => {
  if (words.length !== 1) return undefined
  if (words[0] === 'verify-audit') return (admin) => verify(admin, now)
  if (words[0] === 'audit-restored') return (admin) => accept(admin, now)
  return undefined
}

async function verify({ audit }: Administration, now: Date): Promise<string[]> {
  const { seq, unsealed, checkpoints, faults, restored, unreadable } = await audit.check(now)
  const said = [
    ...restored.map(
      (one) =>
        `Put back from a backup on ${one.at}: numbers ${one.seq + 1} to ${one.upTo} of before are lost.`,
    ),
    ...(unreadable > 0 ? [`${unreadable} lines of ${audit.file()} cannot be read.`] : []),
    `${seq} rows sealed, ${unsealed} not yet; ${checkpoints} ends of the chain known from ${audit.file()}.`,
  ]
  if (faults.length === 0) return [...said, 'The audit is whole.']
  const named = faults.slice(0, NAMED).map(toSentence)
  const more = faults.length > NAMED ? [`and ${faults.length - NAMED} more.`] : []
  throw new Halt(
    [
      ...said,
      `The audit is NOT whole. First bad number: ${faults[0]?.seq}.`,
      ...named,
      ...more,
    ].join('\n'),
  )
}

const toSentence = ({ seq, kind }: AuditFault) => `  number ${seq}: ${FAULTS[kind]}`

async function accept({ audit }: Administration, now: Date): Promise<string[]> {
  const { seq } = await audit.acceptRestored(now)
  return [`Written down: the audit goes on after number ${seq}.`]
}
