import type { ReactNode } from 'react'
import { ForumDates } from '#components/forums/forum-dates.tsx'
import { SampleBar } from '#components/forums/forum-frame.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Plate } from '#components/patterns/plate.tsx'
import type { RegistrationForum } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type OwnFrameProps = {
  locale: Locale
  /** Address after the language. */
  path: string
  title: ReactNode
  forum: RegistrationForum
  /** The page above: one link under the title. */
  up?: { path: string; label: string }
  children: ReactNode
}

/** The frame of a person's own pages at one forum: what the page is, and of which forum. */
export function OwnFrame({ locale, path, title, forum, up, children }: OwnFrameProps) {
  return (
    <PageFrame
      locale={locale}
      path={path}
      section="none"
      strip={forum.isSample ? <SampleBar locale={locale} /> : null}
    >
      <div className="wrap forum-head held-head">
        <div>
          <h1 className="quiet-size">{title}</h1>
          <p className="forum-of">
            <a className="kw" href={hrefOf(locale, `forums/${forum.slug}`)}>
              <Localized text={forum.name} locale={locale} breaks />
            </a>
            <span className="small muted">
              <ForumDates forum={forum} locale={locale} />
            </span>
          </p>
          {up ? (
            <p className="held-up">
              <a className="act" href={hrefOf(locale, up.path)}>
                {up.label}
              </a>
            </p>
          ) : null}
        </div>
        <Plate kind={forum.motif} seed={forum.slug} />
      </div>
      <div className="wrap">{children}</div>
    </PageFrame>
  )
}
