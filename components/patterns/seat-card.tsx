import type { ReactNode } from 'react'
import { Leaf } from '#components/patterns/leaf.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'

export type SeatCardProps = {
  /** The person's slug: draws the leaf. */
  seed: string
  name: { text: string; lang: string }
  /** The Latin (or original) form under a Chinese one, for foreign names. */
  second?: { text: string; lang: string }
  href: string
  /** Titles as printed that day, one per line. */
  titles: readonly ReactNode[]
  /** What the person does here (主持, 演讲…), one tag-sized line above the titles. */
  roles?: ReactNode
  /** Talks, if the page shows them. */
  talks?: readonly { key: string; title: ReactNode; href?: string }[]
  level?: 'h2' | 'h3'
}

/** The name plate on the table at a Chinese meeting (席卡): no face, the name, its leaf, its titles. */
export function SeatCard({
  seed,
  name,
  second,
  href,
  titles,
  roles,
  talks = [],
  level: Heading = 'h3',
}: SeatCardProps) {
  return (
    <li className="seat">
      <Heading className="who">
        <a href={href}>
          <PersonName name={name.text} lang={name.lang} />
        </a>
        {second ? (
          <span className="second" lang={second.lang}>
            {second.text}
          </span>
        ) : null}
      </Heading>
      <Leaf seed={seed} />
      <div className="as">
        {roles ? <p className="does">{roles}</p> : null}
        {titles.map((title, index) => (
          // Printed lines have no identity but their place
          <p key={index}>{title}</p>
        ))}
      </div>
      {talks.map((talk) => (
        <p className="say" key={talk.key}>
          {talk.href ? (
            <a className="quiet" href={talk.href}>
              {talk.title}
            </a>
          ) : (
            talk.title
          )}
        </p>
      ))}
    </li>
  )
}

/** The hairline grid that seat cards share their borders in. */
export function SeatGrid({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="seats" aria-label={label}>
      {children}
    </ul>
  )
}
