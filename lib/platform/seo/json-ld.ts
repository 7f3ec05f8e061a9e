/** A node of schema.org vocabulary; undefined members are left out by JSON itself. */
export type JsonLd = { '@type': string; [property: string]: unknown }

/**
 * The text of a `<script type="application/ld+json">`. `<` is written as an escape, so that no text
 * of the record can end the script.
 */
export function jsonLdText(node: JsonLd): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }).replace(/</g, '\\u003c')
}
