import type { BoardRow } from '#lib/domain/programme/board/types.ts'

export type TableWords = Record<'time' | 'session' | 'room' | 'people' | 'state' | 'move', string>

const COLUMNS = ['time', 'session', 'room', 'people', 'state'] as const

/** Parts of the programme as lines: when, what, where, who, and how each stands. */
export function SessionTable(props: {
  rows: readonly BoardRow[]
  words: TableWords
  /** Slug of the part that is open beside the list. */
  open?: string
}) {
  const { rows, words, open } = props
  return (
    <table className="panel-table programme-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`col-${column}`}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={`${row.session} ${index}`}
            aria-current={row.session === open ? 'true' : undefined}
            className={row.isPart ? 'is-part' : undefined}
          >
            <td className="col-time num">{row.time}</td>
            <th scope="row">
              <a href={row.href} lang={row.lang}>
                {row.title}
              </a>
              {row.move ? (
                <>
                  {' '}
                  <a className="act move-to" href={row.move.href} aria-label={row.move.label}>
                    {words.move}
                  </a>
                </>
              ) : null}
            </th>
            <td className="col-room" data-label={words.room}>
              {row.room}
            </td>
            <td className="col-people" data-label={words.people}>
              {row.people}
            </td>
            <td className="col-state" data-label={words.state}>
              {row.states.map(({ text, isClash }) => (
                <span key={text} className={isClash ? 'is-clash' : 'is-quiet'}>
                  {text}{' '}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
