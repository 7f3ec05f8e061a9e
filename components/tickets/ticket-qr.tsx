import { type QrCode, QUIET_MODULES } from '#lib/platform/qr/qr-code.ts'

/** A QR code on a white plate, in both themes: readers expect dark on light. */
export function TicketQr({ code, label }: { code: QrCode; label: string }) {
  const side = code.size + 2 * QUIET_MODULES
  return (
    <div className="qr-plate">
      <svg
        viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${side} ${side}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={label}
      >
        <path d={code.path} />
      </svg>
    </div>
  )
}
