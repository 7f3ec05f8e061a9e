import { hrefOf } from '#components/layout/nav.ts'
import { Leaf } from '#components/patterns/leaf.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'
import { DeedLine } from '#components/people/deed-line.tsx'
import { PrintedTitles } from '#components/people/printed-title.tsx'
import { SecondName } from '#components/people/second-name.tsx'
import type { AppearanceRole, Deed, Seat, SeatPart } from '#lib/domain/people/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'

export type SeatProps = {
  seat: Seat
  /** Slug of the forum. */
  forum: string
  locale: Locale
  /** The role that the seat is grouped under: it is not said again where nothing hangs on it. */
  group?: AppearanceRole
}

/**
 * The name plate on the table at a Chinese meeting (席卡), with everything that its person did at one
 * forum: titles as printed for each role, and the role's object linked.
 */
export function PersonSeat({ seat, forum, locale, group }: SeatProps) {
  const name = pickText(seat.person.name, locale, { kind: 'person' })
  return (
    <li className="seat">
      <h3 className="who">
        <a href={hrefOf(locale, `people/${seat.person.slug}`)}>
          <PersonName name={name.text} lang={name.lang} />
        </a>
        <SecondName person={seat.person} nameAsPrinted={seat.nameAsPrinted} locale={locale} />
      </h3>
      <Leaf seed={seat.person.slug} />
      {seat.parts.map((part, index) => (
        // Parts have no identity but their place in the text
        <SeatLines key={index} part={part} forum={forum} locale={locale} group={group} />
      ))}
    </li>
  )
}

function SeatLines({
  part,
  forum,
  locale,
  group,
}: { part: SeatPart } & Pick<SeatProps, 'forum' | 'locale' | 'group'>) {
  const deeds = part.deeds.filter((deed) => deed.role !== group || hasObject(deed) || deed.doubt)
  return (
    <div className="seat-part">
      <div className="as">
        <PrintedTitles part={part} locale={locale} />
      </div>
      {deeds.map((deed, index) => (
        <DeedLine key={index} deed={deed} part={part} forum={forum} locale={locale} />
      ))}
    </div>
  )
}

const hasObject = ({ session, agreement, outcome }: Deed) =>
  session !== null || agreement !== null || outcome !== null

/** A seat that the text counts without saying whose it is. */
export function BlankSeat({ label, number }: { label: string; number: string }) {
  return (
    <li className="seat blank">
      <p className="who">
        <span className="unk">{label}</span>
      </p>
      <span className="song muted num">{number}</span>
    </li>
  )
}
