import { type FormWords, faultText } from '#components/patterns/form-context.ts'
import type { RefusalDetails } from '#lib/platform/action.ts'

/** The part that keeps a step from being taken: what is wrong in its form, and the way there. */
export function PartInTheWay(props: {
  said: RefusalDetails
  words: FormWords
  groups: Readonly<Record<string, string>>
}) {
  const { part, href, faults } = props.said as {
    part: string
    href: string
    faults: readonly { group: string; word: string }[]
  }
  return (
    <div className="conflict">
      {faults.map(({ group, word }) => (
        <p key={group}>
          <b>{props.groups[group]}</b> {faultText(props.words, word)}
        </p>
      ))}
      <p>
        <a className="act" href={href}>
          {part}
        </a>
      </p>
    </div>
  )
}
