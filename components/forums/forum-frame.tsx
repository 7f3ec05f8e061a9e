import type { ReactNode } from 'react'
import { OverviewHead, TabHead } from '#components/forums/forum-head.tsx'
import { tabName } from '#components/forums/tab-name.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { type Tab, Tabs } from '#components/patterns/tabs.tsx'
import { previewPath } from '#components/previews/preview-path.ts'
import { FORUM_TABS, type ForumTab } from '#lib/domain/forums/constants.ts'
import type { ForumFrameData } from '#lib/domain/forums/frame/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ForumFrameProps = {
  locale: Locale
  /** From `loadForumFrame(slug)`; when that is null the page calls `notFound()`. */
  frame: ForumFrameData
  tab: ForumTab
  /** A page of the forum that has no tab of its own, such as its registration; `tab` is not lit then. */
  leaf?: { path: string; title: string }
  /** Under the head of the overview: how to register. */
  panel?: ReactNode
  /** The query that the page understood (filters), kept by the language switch. */
  query?: string
  /** Not the readers' page but an organiser's preview of it: its own address, and what says so at the top. */
  preview?: { path: string; bar: ReactNode }
  /** What follows the tabs, at full width: pages bring their own `.wrap`. */
  children: ReactNode
}

/** The frame of every page of one forum: the portal's own, the forum's head, its tabs. */
export function ForumFrame(props: ForumFrameProps) {
  const { locale, frame, tab, leaf, panel, query, preview, children } = props
  const t = getT(locale, 'forums')
  const own = `forums/${frame.slug}`
  const page = `${own}${leaf?.path ?? FORUM_TABS.find((one) => one.tab === tab)?.path ?? ''}`
  return (
    <PageFrame
      locale={locale}
      path={preview?.path ?? page}
      query={query}
      section="forums"
      strip={
        <>
          {preview?.bar}
          {frame.isSample ? <SampleBar locale={locale} /> : null}
        </>
      }
    >
      {tab === 'overview' && !leaf ? (
        <>
          <OverviewHead frame={frame} locale={locale} />
          {panel}
        </>
      ) : (
        <TabHead frame={frame} locale={locale} title={leaf?.title ?? tabName(frame, tab, locale)} />
      )}
      <Tabs
        label={t('tabsLabel')}
        tabs={FORUM_TABS.map(
          (one): Tab => ({
            href: hrefOf(locale, preview ? previewPath(frame.slug, one.tab) : `${own}${one.path}`),
            label: tabName(frame, one.tab, locale),
            current: one.tab === tab && !leaf,
            count: countOf(frame, one.tab),
          }),
        )}
      />
      {children}
    </PageFrame>
  )
}

/** Nothing recorded is said on the page itself; a nought beside a tab would claim that there was none. */
function countOf({ counts }: ForumFrameData, tab: ForumTab): number | undefined {
  const counted: Partial<Record<ForumTab, number | null>> = {
    agenda: counts.sessions,
    speakers: counts.people,
    organisations: counts.organisations,
    agreements: counts.agreements,
    outcomes: counts.outcomes,
  }
  return counted[tab] || undefined
}

export function SampleBar({ locale }: { locale: Locale }) {
  const t = getT(locale, 'common')
  return (
    <aside className="sample-bar" aria-label={t('sample')}>
      <p className="wrap">
        <Tag tone="sample">{t('sample')}</Tag> {t('sampleHint')}
      </p>
    </aside>
  )
}
