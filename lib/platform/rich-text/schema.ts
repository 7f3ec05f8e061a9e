import { z } from 'zod'
import { BLOCKS_MAX, ITEMS_MAX, isRich, RICH_MAX, type RichDocument, RUNS_MAX } from './document.ts'
import { linkOf } from './link.ts'

/** What a rich text may hold, and nothing else. Lists hold no lists, so that none is deeper than this is written. */

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine((href) => linkOf(href) !== null, 'bad_link') }),
  }),
])
const marks = z
  .array(mark)
  .max(3)
  .refine((all) => new Set(all.map(({ type }) => type)).size === all.length)

/** Nothing that PostgreSQL could not hold, no half characters, and no line ends: those are breaks. */
const words = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), 'bad_character')

const inline = z
  .array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('text'), text: words, marks: marks.optional() }),
      z.strictObject({ type: z.literal('hardBreak') }),
    ]),
  )
  .max(RUNS_MAX, 'too_long')
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline.optional() })
const item = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(paragraph).min(1).max(ITEMS_MAX, 'too_long'),
})
const items = z.array(item).min(1).max(ITEMS_MAX, 'too_long')
const block = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.literal([3, 4]) }),
    content: inline.optional(),
  }),
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({ type: z.literal('orderedList'), content: items }),
])
const documentSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).min(1).max(BLOCKS_MAX, 'too_long'),
})

const SAID = ['too_long', 'bad_character', 'bad_link'] as const
type RichFault = (typeof SAID)[number] | 'bad_text'

type Judged = { ok: true; document: RichDocument } | { ok: false; fault: RichFault }

/** Judges what claims to be a rich text. Length first: nothing long is parsed. */
export function judgeRich(sent: string): Judged {
  if (sent.length > RICH_MAX) return { ok: false, fault: 'too_long' }
  if (!isRich(sent)) return { ok: false, fault: 'bad_text' }
  try {
    const found = documentSchema.safeParse(JSON.parse(sent))
    if (found.success) return { ok: true, document: found.data }
    const said = SAID.find((word) => found.error.issues.some(({ message }) => message === word))
    return { ok: false, fault: said ?? 'bad_text' }
  } catch {
    return { ok: false, fault: 'bad_text' }
  }
}
