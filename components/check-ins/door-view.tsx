import { DoorCount } from '#components/check-ins/door-count.tsx'
import { DoorForm } from '#components/check-ins/door-form.tsx'
import {
  cameraWords,
  doorFormWords,
  doorWords,
  networkWords,
} from '#components/check-ins/door-words.ts'
import { DoorKept } from '#components/check-ins/offline/door-kept.tsx'
import { DoorNetwork } from '#components/check-ins/offline/door-network.tsx'
import { SignOutDevice } from '#components/check-ins/sign-out-device.tsx'
import { SignalSwitch } from '#components/check-ins/signal-switch.tsx'
import { LocaleSwitch } from '#components/layout/locale-switch.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { DoorList, DoorPage } from '#lib/domain/check-ins/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type Door = Extract<DoorPage, { kind: 'door' }>

/** The door: nothing but where one stands, how many have come, one field and its answer. */
export function DoorView(props: {
  locale: Locale
  door: Door
  path: string
  notice: string | null
}) {
  const { locale, door, path, notice } = props
  const t = getT(locale, 'check-in')
  const { forum, deviceId, deviceName, lists, list, nonce } = door
  const place = { locale, slug: forum.slug, listId: list.id }
  const words = doorWords(locale)
  const query = list.session ? `list=${list.id}` : ''
  return (
    <DoorKept hold={{ ...place, deviceId }}>
      <a className="skip" href="#main">
        {getT(locale, 'layout')('skip')}
      </a>
      <header className="door-top">
        <p>
          <a href={hrefOf(locale, `organise/${forum.slug}`)}>
            <Localized text={forum.shortName ?? forum.name} locale={locale} />
          </a>
        </p>
        <LocaleSwitch locale={locale} path={path} query={query} />
      </header>
      <main id="main" tabIndex={-1}>
        <h1>
          {t('title')}
          <small>
            <ListName locale={locale} list={list} />
          </small>
        </h1>
        <DoorCount
          words={{
            arrived: t('arrived', { arrived: '{arrived}', expected: '{expected}' }),
            inside: t('inside', { inside: '{inside}' }),
          }}
          first={{
            arrived: formatCount(list.arrived, locale),
            inside: formatCount(list.inside, locale),
            expected: formatCount(list.expected, locale),
          }}
        />
        {notice ? (
          <p className="door-notice" role="status">
            {notice}
          </p>
        ) : null}
        <DoorForm
          place={place}
          nonce={nonce}
          words={doorFormWords(locale)}
          door={words}
          camera={cameraWords(locale)}
        />
        <SignalSwitch label={t('signals')} />
        <DoorNetwork locale={locale} words={networkWords(locale)} door={words} />
        {lists.length > 1 ? (
          <nav className="door-lists" aria-label={t('lists')}>
            <h2>{t('lists')}</h2>
            <ul>
              {lists.map((one) => (
                <li key={one.id}>
                  <a
                    href={hrefOf(locale, path, one.session ? `list=${one.id}` : '')}
                    aria-current={one.id === list.id ? 'page' : undefined}
                  >
                    <ListName locale={locale} list={one} />
                    <span className="num">
                      {formatCount(one.arrived, locale)}/{formatCount(one.expected, locale)}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </main>
      <footer className="door-foot">
        <p>{t('device', { name: deviceName })}</p>
        <SignOutDevice
          locale={locale}
          slug={forum.slug}
          words={doorFormWords(locale)}
          label={t('signOut')}
        />
      </footer>
    </DoorKept>
  )
}

function ListName({ locale, list }: { locale: Locale; list: DoorList }) {
  if (list.session === null) return getT(locale, 'check-in')('entrance')
  return <Localized text={list.session.title} locale={locale} />
}
