'use client'

import { useEffect, useState } from 'react'
import { hasSignals, setSignals } from '#components/check-ins/signals.ts'

/** Sound and vibration, on or off; this device remembers it. */
export function SignalSwitch({ label }: { label: string }) {
  const [isOn, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(hasSignals()), [])
  if (isOn === null) return null
  const change = () => {
    setSignals(!isOn)
    setOn(!isOn)
  }
  return (
    <label className="door-signals">
      <input type="checkbox" checked={isOn} onChange={change} />
      {label}
    </label>
  )
}
