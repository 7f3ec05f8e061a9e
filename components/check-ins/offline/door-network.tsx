'use client'

import type { DoorWords } from '#components/check-ins/door-answer.tsx'
import { useDoor } from '#components/check-ins/offline/door-kept.tsx'
import type { Difference } from '#components/check-ins/offline/door-storage.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

export type NetworkWords = {
  ended: string
  away: string
  /** With `{at}` and `{tickets}`. */
  alone: string
  withoutList: string
  ready: string
  /** With `{waiting}`. */
  waiting: string
  send: string
  sending: string
  differences: string
  noList: string
  noted: string
}

type NetworkProps = { locale: Locale; words: NetworkWords; door: DoorWords }

/** Whether this phone judges by itself, what it has not sent, and what was judged otherwise then. */
export function DoorNetwork({ locale, words, door }: NetworkProps) {
  const { keeper, state } = useDoor()
  const { isEnded, isReachable, isSending, waiting, list, differences } = state
  if (isEnded) {
    return (
      <p className="door-network away" role="status">
        {words.ended}
      </p>
    )
  }
  const fill = (text: string) =>
    text
      .replace('{at}', list?.at ?? '')
      .replace('{tickets}', formatCount(list?.tickets ?? 0, locale))
  return (
    <section className="door-network-part">
      {isReachable ? null : (
        <p className="door-network away" role="status">
          <b>{words.away}</b>
          {list ? fill(words.alone) : words.withoutList}
        </p>
      )}
      {waiting > 0 ? (
        <div className="door-network door-waiting">
          <p className="num">{words.waiting.replace('{waiting}', formatCount(waiting, locale))}</p>
          <button type="button" className="btn line" onClick={keeper.sendNow} disabled={isSending}>
            {isSending ? words.sending : words.send}
          </button>
        </div>
      ) : null}
      {differences.length > 0 ? (
        <div className="door-differences" role="alert">
          <h2>{words.differences}</h2>
          <ul>
            {differences.map((one) => (
              <li key={one.nonce}>
                <span className="num">{one.clock}</span> {sentence(one, words, door)}
              </li>
            ))}
          </ul>
          <button type="button" className="btn line" onClick={() => keeper.forgetDifferences()}>
            {words.noted}
          </button>
        </div>
      ) : null}
      {isReachable && list ? <p className="door-ready num">{fill(words.ready)}</p> : null}
    </section>
  )
}

function sentence({ reply }: Difference, words: NetworkWords, door: DoorWords): string {
  if (!reply) return words.noList
  const name = reply.guest?.name ? [reply.guest.name] : []
  if (reply.kind === 'refused') {
    return [...name, door.refused, door.reasons[reply.reason]].join(' · ')
  }
  const title = reply.direction === 'entry' ? door.alreadyEntry : door.alreadyExit
  const first =
    reply.kind === 'already'
      ? [door.first.replace('{at}', reply.at).replace('{device}', reply.device)]
      : []
  return [...name, title, ...first].join(' · ')
}
