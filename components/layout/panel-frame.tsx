import type { ReactNode } from 'react'
import { BrandMark } from '#components/layout/brand.tsx'
import { LocaleSwitch } from '#components/layout/locale-switch.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import {
  FORUM_ENTRIES,
  mayOpen,
  PANEL_GROUPS,
  type PanelEntry,
  type PanelSection,
  TOP_ENTRIES,
} from '#components/layout/panel-nav.ts'
import { ThemeSwitch } from '#components/layout/theme-switch.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import type { ForumScopeRole } from '#lib/domain/accounts/types.ts'
import type { Panel } from '#lib/domain/forums/panel/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

export type PanelFrameProps = {
  locale: Locale
  section: PanelSection
  /** Address of the page after the locale, for the language switch. */
  path: string
  query?: string
  children: ReactNode
} & (
  | {
      /** The forum that the page is about. */
      panel: Panel
      reader?: never
    }
  | {
      panel?: never
      /** For a page about no forum: the widest role of whoever reads it. */
      reader: ForumScopeRole
    }
)

/**
 * The frame of the organisers' pages: one line at the top that says which forum this is, and the list
 * of its pages at the side; above the page on phones.
 */
export function PanelFrame(props: PanelFrameProps) {
  const { locale, section, path, query, panel, children } = props
  const t = getT(locale, 'panel')
  return (
    <div className="panel" data-account={panel?.account}>
      <a className="skip" href="#main">
        {getT(locale, 'layout')('skip')}
      </a>
      <header className="panel-top">
        <a className="brand" href={hrefOf(locale, 'organise')}>
          <BrandMark />
          <b>{t('title')}</b>
        </a>
        {panel ? <PanelForumName locale={locale} panel={panel} /> : null}
        <nav className="panel-ways" aria-label={t('ways')}>
          {panel && panel.forum.state !== 'draft' ? (
            <a href={hrefOf(locale, `forums/${panel.forum.slug}`)}>{t('publicPage')}</a>
          ) : null}
          <a href={hrefOf(locale, 'me')}>{getT(locale, 'layout')('me')}</a>
        </nav>
        <LocaleSwitch locale={locale} path={path} query={query} />
      </header>
      <div className="desk">
        <nav className="side-nav" aria-label={t('pages')}>
          {panel ? (
            <ForumPages locale={locale} section={section} panel={panel} />
          ) : (
            <ul>
              {TOP_ENTRIES.filter((entry) => mayOpen(entry, props.reader)).map((entry) => (
                <SideEntry
                  key={entry.section}
                  {...{ locale, entry, section }}
                  href={hrefOf(locale, `organise${entry.path}`)}
                />
              ))}
            </ul>
          )}
        </nav>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="panel-foot">
        <ThemeSwitch locale={locale} />
      </footer>
    </div>
  )
}

function PanelForumName({ locale, panel }: { locale: Locale; panel: Panel }) {
  const { slug, name, shortName, isSample, state } = panel.forum
  return (
    <p className="panel-forum">
      <a href={hrefOf(locale, `organise/${slug}`)}>
        <Localized text={shortName ?? name} locale={locale} />
      </a>
      {isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
      {state === 'published' ? null : <Tag>{getT(locale, 'panel')(`states.${state}`)}</Tag>}
    </p>
  )
}

function ForumPages(props: { locale: Locale; section: PanelSection; panel: Panel }) {
  const { locale, section, panel } = props
  const t = getT(locale, 'panel')
  const { forum, role, counts } = panel
  const entries = FORUM_ENTRIES.filter((entry) => mayOpen(entry, role))
  const groups = PANEL_GROUPS.map((group) => ({
    group,
    own: entries.filter((entry) => entry.group === group),
  }))
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => (
      <div key={group}>
        <p className="grp" id={`panel-${group}`}>
          {t(`groups.${group}`)}
        </p>
        <ul aria-labelledby={`panel-${group}`}>
          {own.map((entry) => (
            <SideEntry
              key={entry.section}
              {...{ locale, entry, section }}
              href={hrefOf(locale, `organise/${forum.slug}${entry.path}`)}
              count={entry.count && counts[entry.count]}
            />
          ))}
        </ul>
      </div>
    ))
}

function SideEntry(props: {
  locale: Locale
  entry: PanelEntry
  section: PanelSection
  href: string
  count?: number
}) {
  const { locale, entry, section, href, count } = props
  return (
    <li>
      <a href={href} aria-current={entry.section === section ? 'page' : undefined}>
        {getT(locale, 'panel')(`sections.${entry.section}`)}
        {count === undefined ? null : <span className="num">{formatCount(count, locale)}</span>}
      </a>
    </li>
  )
}
