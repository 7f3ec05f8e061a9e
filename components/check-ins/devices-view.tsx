import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { revokeDeviceAction } from '#lib/domain/check-ins/actions.ts'
import type { Device } from '#lib/domain/check-ins/devices/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type DevicesProps = {
  locale: Locale
  slug: string
  timeZone: string
  devices: readonly Device[]
  isRevoked: boolean
}

/** The devices of a forum's door, each with a button that ends it. */
export function DevicesView({ locale, slug, timeZone, devices, isRevoked }: DevicesProps) {
  const t = getT(locale, 'check-in')
  const open = { href: hrefOf(locale, `organise/${slug}/check-in`), label: t('devices.open') }
  return (
    <>
      <PanelHead
        title={t('devices.title')}
        note={t('devices.note')}
        ways={
          <a className="act" href={open.href}>
            {open.label}
          </a>
        }
      />
      {isRevoked ? <p role="status">{t('devices.revoked')}</p> : null}
      {devices.length === 0 ? (
        <EmptyState title={t('devices.none')}>{t('devices.noneHint')}</EmptyState>
      ) : (
        <table className="panel-table">
          <thead>
            <tr>
              {(['name', 'person', 'seen', 'scans', 'state'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`devices.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <DeviceRow key={device.id} {...{ locale, slug, timeZone, device }} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function DeviceRow(props: { locale: Locale; slug: string; timeZone: string; device: Device }) {
  const { locale, slug, timeZone, device } = props
  const t = getT(locale, 'check-in')
  const { id, name, person, lastSeenAt, scans, isAlive } = device
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('devices.person')}>{person ?? t('devices.nobody')}</td>
      <td data-label={t('devices.seen')}>{formatDateTime(lastSeenAt, timeZone, locale)}</td>
      <td data-label={t('devices.scans')}>{formatCount(scans, locale)}</td>
      <td data-label={t('devices.state')}>
        {t(isAlive ? 'devices.alive' : 'devices.ended')}
        {isAlive ? (
          <ActionForm id={`end-${id}`} action={revokeDeviceAction} words={formWords(locale)}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="device" value={id} />
            <SubmitButton tone="line">{t('devices.revoke')}</SubmitButton>
          </ActionForm>
        ) : null}
      </td>
    </tr>
  )
}
