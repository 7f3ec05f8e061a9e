import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** No network: what is not here, and what is. The list is filled in by the worker, which alone knows it. */
export function OfflineView({ locale }: { locale: Locale }) {
  const t = getT(locale, 'tickets')
  return (
    <div className="wrap">
      <div className="state">
        <h1>{t('offlinePage.title')}</h1>
        <p className="lead">{t('offlinePage.lead')}</p>
      </div>
      <ul
        className="onward"
        aria-label={t('offlinePage.tickets')}
        data-kept-tickets=""
        suppressHydrationWarning
        // Empty here; what the worker writes into it must survive React
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      <div className="offline-retry">
        {/* Without an address it asks again for the page that was wanted. */}
        <form>
          <button type="submit" className="btn line">
            {t('offlinePage.retry')}
          </button>
        </form>
      </div>
    </div>
  )
}
