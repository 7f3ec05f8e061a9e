'use client'

import { Combobox } from '@base-ui/react/combobox'
import type { ReactNode, RefObject } from 'react'
import type { Pick } from '#lib/domain/picks/types.ts'

/**
 * The list below a field: what is meant, and a line that says how far the search is. Not the library's
 * own popup, which hides the rest of the page from those who hear it while one types; so whoever draws
 * it takes it away.
 */
export function PickPopup(props: {
  /** Around the field: the list stands in the page's own regions. */
  group: RefObject<HTMLDivElement | null>
  status: ReactNode
  onPick?: (pick: Pick) => void
}) {
  const { group, status, onPick } = props
  return (
    <Combobox.Portal container={group}>
      <Combobox.Positioner sideOffset={4} className="pick-place">
        <div className="pick-popup">
          <Combobox.Status className="pick-status">{status}</Combobox.Status>
          <Combobox.List className="pick-list">
            {(pick: Pick) => (
              <Combobox.Item
                key={pick.slug}
                value={pick}
                className="pick-item"
                onClick={() => onPick?.(pick)}
              >
                <span>{pick.label}</span>
                {pick.note ? <small>{pick.note}</small> : null}
              </Combobox.Item>
            )}
          </Combobox.List>
        </div>
      </Combobox.Positioner>
    </Combobox.Portal>
  )
}
