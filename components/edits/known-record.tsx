import type { RefusalDetails } from '#lib/platform/action.ts'

/** The record that has the name already: a link to it, below the sentence that refuses. */
export function KnownRecord({ said }: { said: RefusalDetails }) {
  if (!('known' in said)) return null
  const { name, href } = said.known as { name: string; href: string | null }
  if (href === null) return null
  return (
    <p className="known-record">
      <a className="act" href={href}>
        {name}
      </a>
    </p>
  )
}
