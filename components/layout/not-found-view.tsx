import { hrefOf } from '#components/layout/nav.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** 404: a dry river bed. The ruler stands, a single dashed line comes in and stops. */
export function NotFoundView({ locale }: { locale: Locale }) {
  const t = getT(locale, 'layout')
  const e = getT(locale, 'errors')
  const onward = [
    ['forums', t('notFound.forums'), t('notFound.forumsNote')],
    ['agreements', t('notFound.agreements'), t('notFound.agreementsNote')],
    ['', t('notFound.home'), t('notFound.homeNote')],
  ] as const
  return (
    <div className="wrap dry">
      <DryBed />
      <div className="state">
        <h1 className="kw">{e('notFoundTitle')}</h1>
        <p className="lead">{e('notFoundText')}</p>
        <h2 className="vh">{t('notFound.onward')}</h2>
        <ul className="onward">
          {onward.map(([path, label, note]) => (
            <li key={path}>
              <a href={hrefOf(locale, path)}>
                <b>{label}</b>
                <small>{note}</small>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function DryBed() {
  return (
    <svg viewBox="0 0 1200 132" preserveAspectRatio="none" aria-hidden="true">
      <path
        className="bank"
        d="M0 34C180 26 300 60 470 56S760 22 930 34S1120 58 1200 50M0 104C200 96 330 126 520 120S820 88 960 100S1130 122 1200 116"
      />
      <path
        className="bank"
        d="M0 20C180 12 300 46 470 42S760 8 930 20S1120 44 1200 36M0 118C200 110 330 132 520 130S820 102 960 114S1130 132 1200 128"
      />
      <path className="line" d="M0 70C170 62 300 94 470 88C530 86 570 82 612 78" />
      <path className="end" d="M612 52V104" />
    </svg>
  )
}
