import type { AgendaView } from '#lib/domain/stars/view/types.ts'

export type AgendaWords = {
  clashes: string
  sameTime: string
  cancelled: string
  remove: string
  /** With `{title}` in it. */
  removeStar: string
}

export type AgendaListProps = {
  view: AgendaView
  words: AgendaWords
  /** Takes a star back; without it the list only shows. */
  onRemove?: (key: string) => void
}

/** Starred sessions by day, and what happens at the same time, each pair on a small axis of its own. */
export function AgendaList({ view, words, onRemove }: AgendaListProps) {
  return (
    <>
      {view.days.map((day) => (
        <section className="my-day" key={day.id} aria-labelledby={`day-${day.id}`}>
          <h2 id={`day-${day.id}`}>{day.label}</h2>
          <ul>
            {day.entries.map((entry) => (
              <li key={`${entry.key} ${entry.time}`}>
                <span className="my-time num">{entry.time}</span>
                <div>
                  <h3 lang={entry.lang}>
                    <a href={entry.href}>
                      {entry.isCancelled ? <s>{entry.title}</s> : entry.title}
                    </a>
                  </h3>
                  <p className="muted">
                    {[entry.room, entry.forum].filter(Boolean).join(' · ')}
                    {entry.isCancelled ? <span className="tag">{words.cancelled}</span> : null}
                    {entry.hasClash ? <span className="tag doubt">{words.sameTime}</span> : null}
                  </p>
                </div>
                {onRemove ? (
                  <button
                    type="button"
                    className="act my-remove"
                    aria-label={words.removeStar.replace('{title}', entry.title)}
                    onClick={() => onRemove(entry.key)}
                  >
                    {words.remove}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {view.clashes.length > 0 ? (
        <section className="clashes" aria-labelledby="clashes-h">
          <h2 id="clashes-h">{words.clashes}</h2>
          <ul>
            {view.clashes.map((clash) => (
              <li key={clash.id}>
                <p>
                  <span className="muted">{clash.day}</span> {clash.words}
                </p>
                <div className="clash-axis" aria-hidden="true">
                  {clash.bars.map((bar) => (
                    <div className="clash-row" key={bar.key}>
                      <span
                        className="clash-bar"
                        style={{
                          insetInlineStart: `${bar.start}%`,
                          width: `${bar.end - bar.start}%`,
                        }}
                      />
                    </div>
                  ))}
                  <span
                    className="clash-overlap"
                    style={{
                      insetInlineStart: `${clash.overlap[0]}%`,
                      width: `${clash.overlap[1] - clash.overlap[0]}%`,
                    }}
                  />
                  <span className="clash-ends">
                    <span>{clash.from}</span>
                    <span>{clash.to}</span>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
