import { SubmitButton } from '#components/patterns/submit-button.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Buttons that exchange a row with its neighbours; none at the ends. They stand in one form around the list. */
export function MoveButtons(props: {
  locale: Locale
  /** By what the action knows the row: an id or a slug. */
  row: string
  /** What the row is called, for those who hear the button alone. */
  name: string
  /** Where it stands among those it can be exchanged with. */
  at: number
  count: number
}) {
  const { locale, row, name, at, count } = props
  const t = getT(locale, 'record-panel')
  return (
    <span className="move-row">
      {(['up', 'down'] as const).map((way) =>
        (way === 'up' ? at > 0 : at < count - 1) ? (
          <SubmitButton key={way} name="move" value={`${row}.${way}`} tone="line">
            {t(`moves.${way}`)}
            <span className="vh"> {name}</span>
          </SubmitButton>
        ) : null,
      )}
    </span>
  )
}
