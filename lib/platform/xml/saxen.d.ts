/** What we use of a package that brings no types. */
declare module 'saxen' {
  export type Context = () => { line: number; column: number }
  export type Attributes = () => Readonly<Record<string, string>> | false

  export class Parser {
    on(
      name: 'openTag',
      told: (
        name: string,
        attributes: Attributes,
        decode: unknown,
        isClosed: boolean,
        at: Context,
      ) => void,
    ): this
    on(name: 'closeTag', told: (name: string, decode: unknown, isEmpty: boolean) => void): this
    on(
      name: 'text' | 'attention',
      told: (text: string, decode: unknown, context: Context) => void,
    ): this
    on(name: 'cdata', told: (text: string, context: Context) => void): this
    on(name: 'error' | 'warn', told: (error: Error, context: Context) => void): this
    parse(xml: string): Error | null
  }
}
