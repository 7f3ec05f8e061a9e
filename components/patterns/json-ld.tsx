import { type JsonLd, jsonLdText } from '#lib/platform/seo/json-ld.ts'

/** What the page says, in schema.org's vocabulary, for search engines. A data block: nothing runs. */
export function JsonLdScript({ node }: { node: JsonLd }) {
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(node) }} />
  )
}
