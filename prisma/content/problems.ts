/** One thing wrong with the content: where, and what. */
export type Problem = { file: string; path: string; message: string }

/** Content that breaks a rule. Loading stops before anything is written; the message is for the person at the console. */
export class ContentError extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(
      [
        `The content has ${problems.length} mistake${problems.length === 1 ? '' : 's'}; nothing was loaded.`,
        ...problems.map((p) => `  ${p.file}: ${p.path}: ${p.message}`),
      ].join('\n'),
    )
    this.name = 'ContentError'
    this.problems = problems
  }
}
