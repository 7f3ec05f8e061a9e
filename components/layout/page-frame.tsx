import type { ReactNode } from 'react'
import { SiteFooter } from '#components/layout/footer.tsx'
import { SiteHeader } from '#components/layout/header.tsx'
import type { SiteSection } from '#components/layout/nav.ts'
import { TabBar } from '#components/layout/tab-bar.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PageFrameProps = {
  locale: Locale
  /** Address of the page after the locale: `forums/x/agenda`, '' for home. */
  path: string
  section: SiteSection
  /** The query that the page understood (filters), kept by the language switch. */
  query?: string
  /** A line under the ruler: what is on now, or that this is a sample. */
  strip?: ReactNode
  /** Takes the place of the portal's tab bar on phones (a forum's own). */
  tabs?: ReactNode
  children: ReactNode
}

/**
 * The frame of every page. It stands in the page and not in the layout because the language switch
 * needs the page's own address, and public pages never read headers: this way the links are right
 * without JavaScript, and the page can be kept whole.
 */
export function PageFrame({ locale, path, section, query, strip, tabs, children }: PageFrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        {getT(locale, 'layout')('skip')}
      </a>
      <SiteHeader locale={locale} path={path} query={query} section={section} />
      {strip}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} />
      {tabs ?? <TabBar locale={locale} section={section} />}
    </>
  )
}
