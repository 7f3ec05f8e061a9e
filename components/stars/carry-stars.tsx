'use client'

import { useState } from 'react'
import { useStars } from '#components/stars/store.ts'
import { carryStarsAction } from '#lib/domain/stars/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type CarryWords = { show: string; alt: string; tooMany: string; failed: string }

type Drawn = { size: number; path: string } | 'too_many' | 'failed' | null

/** A QR code that takes the stars of this device to another one. Drawn when asked for, of what is starred then. */
export function CarryStars({ locale, words }: { locale: Locale; words: CarryWords }) {
  const { on } = useStars()
  const keys = Object.keys(on).sort().join(',')
  const [drawn, setDrawn] = useState<{ keys: string; code: Drawn }>({ keys: '', code: null })

  const draw = async () => {
    const form = new FormData()
    form.set('locale', locale)
    form.set('keys', keys)
    const state = await carryStarsAction({ status: 'idle' }, form).catch(() => null)
    const code =
      state?.status === 'done'
        ? state.value
        : state?.status === 'refused' && state.reason === 'too_many'
          ? 'too_many'
          : 'failed'
    setDrawn({ keys, code })
  }

  if (keys === '') return null
  const code = drawn.keys === keys ? drawn.code : null
  if (code === null) {
    return (
      <button type="button" className="btn line" onClick={draw}>
        {words.show}
      </button>
    )
  }
  if (code === 'too_many' || code === 'failed') {
    return <p role="status">{code === 'too_many' ? words.tooMany : words.failed}</p>
  }
  return (
    <div className="qr-plate carried-code">
      <svg
        viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={words.alt}
      >
        <path d={code.path} />
      </svg>
    </div>
  )
}
