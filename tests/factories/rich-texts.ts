import type { RichDocument } from '#lib/platform/rich-text/document.ts'

/** One paragraph. */
export const said = (text: string): RichDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** What no plain text shows: a heading, and a list whose item leads somewhere. Its words are `BRING_PLAIN`. */
export const BRING: RichDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '带什么' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: '身份证',
                  marks: [{ type: 'link', attrs: { href: 'https://example.cn/' } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}
export const BRING_PLAIN = '带什么\n\n- 身份证'

const linked = (href: string) =>
  JSON.stringify({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  })
const deep = `{"type":"doc","content":[${'{"type":"listItem","content":['.repeat(1_000)}${']}'.repeat(1_000)}]}`

/** What may be sent for a rich text and is none: what it is, what is sent, and what is said of it. */
export const NO_RICH_TEXTS: [what: string, sent: string, fault: string][] = [
  ['a script as address', linked('javascript:ran(1)'), 'bad_link'],
  ['data as address', linked('data:text/html,<script>ran(1)</script>'), 'bad_link'],
  ['another node', '{"type":"doc","content":[{"type":"iframe"}]}', 'bad_text'],
  ['what is nested too deep', deep, 'bad_text'],
  ['a megabyte', `{"type":"doc","content":["${'x'.repeat(1_000_000)}"]}`, 'too_long'],
]
