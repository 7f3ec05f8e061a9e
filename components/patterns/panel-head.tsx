import type { ReactNode } from 'react'

/** The head of a page of the panel: what it is, a line about it, and at the right what can be done. */
export function PanelHead(props: { title: ReactNode; note?: ReactNode; ways?: ReactNode }) {
  const { title, note, ways } = props
  return (
    <div className="panel-head">
      <div>
        <h1>{title}</h1>
        {note ? <p className="panel-note">{note}</p> : null}
      </div>
      {ways ? <div className="panel-head-ways">{ways}</div> : null}
    </div>
  )
}
