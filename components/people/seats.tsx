import { Localized } from '#components/patterns/localized.tsx'
import { OpenList } from '#components/patterns/marks.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'
import { BlankSeat, PersonSeat } from '#components/people/seat.tsx'
import type { AppearanceRole, Seat } from '#lib/domain/people/types.ts'
import type { StatedList } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatOrdinalMark } from '#lib/platform/numbers/format-number.ts'

export type SeatsProps = {
  seats: readonly Seat[]
  /** Slug of the forum. */
  forum: string
  locale: Locale
  label: string
  /** Lists of the text that these seats belong to. */
  lists?: readonly StatedList[]
  /** The role they are grouped under. */
  group?: AppearanceRole
}

/** Seat cards in their hairline grid, and under it why some of their words are doubtful. */
export function Seats({ seats, forum, locale, label, lists = [], group }: SeatsProps) {
  return (
    <>
      <ul className="seats" aria-label={label}>
        {seats.map((seat) => (
          <PersonSeat
            key={seat.person.slug}
            seat={seat}
            forum={forum}
            locale={locale}
            group={group}
          />
        ))}
      </ul>
      <OpenSeats lists={lists} locale={locale} />
      <SeatDoubts seats={seats} locale={locale} />
    </>
  )
}

/** 等（名录未尽）: the text names these and says there were more. */
function OpenSeats({ lists, locale }: { lists: readonly StatedList[]; locale: Locale }) {
  const open = lists.filter(({ isOpen }) => isOpen)
  if (open.length === 0) return null
  return (
    <p className="seats-open">
      <OpenList locale={locale} />
    </p>
  )
}

/** More blank seats than a table holds say nothing that the number does not. */
const BLANK_SEATS = 12

/** People of whom the text gives only the number: as many blank seats, none of them filled by guessing. */
export function BlankSeats({ list, locale }: { list: StatedList; locale: Locale }) {
  const t = getT(locale, 'people')
  const stated = list.statedCount ?? 0
  return (
    <>
      {stated > 0 ? <p className="small">{t('statedWithoutNames', { count: stated })}</p> : null}
      {stated > 0 && stated <= BLANK_SEATS ? (
        <ul className="seats blank-seats" aria-hidden="true">
          {[...Array(stated).keys()].map((index) => (
            <BlankSeat
              key={index}
              label={t('nameUnknown')}
              number={formatOrdinalMark(index + 1, locale)}
            />
          ))}
        </ul>
      ) : null}
      {list.isOpen ? <OpenSeats lists={[list]} locale={locale} /> : null}
    </>
  )
}

function SeatDoubts({ seats, locale }: Pick<SeatsProps, 'seats' | 'locale'>) {
  const doubts = seats.flatMap((seat) =>
    uniqueDoubts(seat).map((doubt) => ({ seat, doubt, key: doubt['zh-Hans'] })),
  )
  if (doubts.length === 0) return null
  return (
    <ul className="seat-doubts">
      {doubts.map(({ seat, doubt, key }) => {
        const name = pickText(seat.person.name, locale, { kind: 'person' })
        return (
          <li key={`${seat.person.slug} ${key}`}>
            <b>
              <PersonName name={name.text} lang={name.lang} />
            </b>
            <span>
              <Localized text={doubt} locale={locale} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function uniqueDoubts(seat: Seat): LocalizedText[] {
  const doubts = seat.parts.flatMap(({ deeds }) =>
    deeds.flatMap(({ doubt }) => (doubt ? [doubt] : [])),
  )
  return [...new Map(doubts.map((doubt) => [doubt['zh-Hans'], doubt])).values()]
}
