import type { ReactNode } from 'react'

export type LedgerAmountProps = {
  /** The amount as printed, e.g. `123.3亿元`. */
  printed: ReactNode
  /** What it is: 投资总额. */
  meaning?: ReactNode
  /** The normalised value, small beneath: `12,330,000,000 CNY`. */
  normalised?: ReactNode
  /** A total that is not the sum of what is listed: double water rule at its left. */
  total?: boolean
}

/** An amount in a ledger row. */
export function LedgerAmount({ printed, meaning, normalised, total = false }: LedgerAmountProps) {
  const amount = (
    <p className="amount">
      {printed}
      {meaning ? <small>{meaning}</small> : null}
      {normalised ? <small className="num">{normalised}</small> : null}
    </p>
  )
  return total ? <div className="sum">{amount}</div> : amount
}

/** A large figure with its unit at half size: `16 项 合作协议`. */
export function Figure({
  value,
  unit,
  label,
}: {
  value: ReactNode
  unit?: ReactNode
  label?: ReactNode
}) {
  return (
    <p className="figure">
      {value}
      {unit ? <i>{unit}</i> : null}
      {label ? <small>{label}</small> : null}
    </p>
  )
}
