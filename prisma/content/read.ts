import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import { ContentError, type Problem } from './problems.ts'
import { contentFileSchema, type ParsedContentFile } from './schema.ts'

/** A record together with the file and the path it stands at, for messages. */
export type Placed<K extends Kind> = {
  record: ParsedContentFile[K][number]
  file: string
  path: string
  source: string | undefined
}
export type Kind = Exclude<keyof ParsedContentFile, 'source'>
export type Content = { [K in Kind]: Placed<K>[] }

export const CONTENT_DIR = import.meta.dirname

/**
 * Reads every content file below `dir` (one folder per forum, and `shared`), in the order of their names.
 * Throws ContentError naming file, path and reason for every record that breaks the schema.
 */
export async function readContent(dir: string = CONTENT_DIR): Promise<Content> {
  const files = await contentFiles(dir)
  const problems: Problem[] = []
  const content = emptyContent()
  for (const file of files) {
    const module = (await import(pathToFileURL(file).href)) as { default: unknown }
    problems.push(
      ...addFile(content, module.default, path.relative(path.join(dir, '..', '..'), file)),
    )
  }
  if (problems.length > 0) throw new ContentError(problems)
  return content
}

/** Adds what a content file holds; throws ContentError when it breaks the schema. */
export function mergeContent(content: Content, value: unknown, shownAs: string): void {
  const problems = addFile(content, value, shownAs)
  if (problems.length > 0) throw new ContentError(problems)
}

export function emptyContent(): Content {
  const kinds = Object.keys(contentFileSchema.shape).filter((key) => key !== 'source')
  return Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Content
}

function addFile(content: Content, value: unknown, shownAs: string): Problem[] {
  const parsed = contentFileSchema.safeParse(value)
  if (!parsed.success) return parsed.error.issues.map((issue) => explain(issue, shownAs))
  place(content, parsed.data, shownAs)
  return []
}

async function contentFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true })
  return entries
    .filter((e) => e.isFile() && e.name.endsWith('.ts') && e.parentPath !== dir)
    .map((e) => path.join(e.parentPath, e.name))
    .sort()
}

function place(content: Content, file: ParsedContentFile, shown: string): void {
  for (const kind of Object.keys(content) as Kind[]) {
    const target = content[kind] as Placed<Kind>[]
    file[kind].forEach((record, index) => {
      target.push({ record, file: shown, path: `${kind}[${index}]`, source: file.source })
    })
  }
}

/** zod's path ["people", 3, "name", "en"] as people[3].name.en */
function explain(issue: z.core.$ZodIssue, file: string): Problem {
  const shown = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
  return { file, path: shown, message: issue.message }
}
