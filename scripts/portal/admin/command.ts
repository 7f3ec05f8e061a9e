import type { administration } from '../administration.ts'

export type Administration = Awaited<ReturnType<typeof administration>>

/** Does what the words ask for and answers with the lines to print; throws a Halt where it is refused. */
export type Command = (admin: Administration) => Promise<string[]>

/** The command that these words make; undefined where they make none. */
export type ReadCommand = (words: readonly string[], now: Date) => Command | undefined
