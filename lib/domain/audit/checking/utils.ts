import type { AuditVerdict, Checkpoint, ForgedLine } from '#lib/domain/audit/types.ts'

export type KnownEnds = {
  /** By number of the chain: the hash with which it ended there */
  ends: Map<number, string>
  restored: AuditVerdict['restored']
  /** What forged lines claim to know */
  forged: number[]
  unreadable: number
}

/** What the lines of the file say together, in their order: a restored database takes back what lay beyond it. */
export function foldCheckpoints(lines: readonly (Checkpoint | ForgedLine | null)[]): KnownEnds {
  const known: KnownEnds = { ends: new Map(), restored: [], forged: [], unreadable: 0 }
  for (const line of lines) {
    if (line === null) known.unreadable += 1
    else if ('forged' in line) known.forged.push(line.forged)
    else {
      const { kind, seq, hash, at } = line
      if (kind === 'restored') {
        const lost = [...known.ends.keys()].filter((end) => end > seq)
        for (const end of lost) known.ends.delete(end)
        if (lost.length > 0) known.restored.push({ at, seq, upTo: Math.max(...lost) })
      }
      if (seq > 0) known.ends.set(seq, hash)
    }
  }
  return known
}
