import type { ReactNode } from 'react'

export type Party = {
  key: string
  name: ReactNode
  href?: string
  /** Named only in part (深圳华大基因等公司): a dotted node. */
  partial?: boolean
}

/** The parties of an agreement: open nodes joined by one water line, in the order of the source. */
export function Parties({ parties, label }: { parties: readonly Party[]; label?: string }) {
  return (
    <ul className="parties" aria-label={label}>
      {parties.map((party) => (
        <li key={party.key} className={party.partial ? 'many-of' : undefined}>
          {party.href ? (
            <a className="quiet" href={party.href}>
              {party.name}
            </a>
          ) : (
            party.name
          )}
        </li>
      ))}
    </ul>
  )
}
