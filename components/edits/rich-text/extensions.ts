import { Mark } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { linkOf } from '#lib/platform/rich-text/link.ts'

/** A link leads where a text may lead; any other that is pasted stays as its words. Tiptap's own finds links in what is typed, which nobody asked for. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = linkOf(element.getAttribute('href') ?? '')
        return href === null ? false : { href }
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: linkOf(String(mark.attrs.href)) ?? '#' }, 0],
})

/**
 * Readers' pages have two headings above these, so that what is pasted comes down by as much. Where it is
 * written, the title of the page alone need be above them: to screen readers they are the next below.
 */
const TwoHeadings = Heading.extend({
  renderHTML: ({ node: { attrs } }) => [
    `h${attrs.level}`,
    { 'aria-level': String(attrs.level - 1) },
    0,
  ],
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 4 ? 3 : 4 } })),
}).configure({ levels: [3, 4] })

/** Holds lines and no lists. Tab goes on to the next field, as everywhere in a form. */
const Item = ListItem.extend({
  content: 'paragraph',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

/** What a text may be made of: `lib/platform/rich-text/schema.ts` in the words of the editor. */
export const EXTENSIONS = [
  ...[Document, Paragraph, Text, TwoHeadings, HardBreak, BulletList, OrderedList, Item],
  ...[Bold, Italic, Link, UndoRedo],
]

/** A line that begins with "- " or "1. " becomes a list; no other sign means anything. */
export const INPUT_RULES = ['bulletList', 'orderedList']
