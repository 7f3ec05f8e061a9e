import { ActionForm } from '#components/patterns/action-form.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { openFeedAction, revokeFeedAction } from '#lib/domain/stars/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type FeedPanelProps = {
  /** With https; null while none is given out. */
  feedUrl: string | null
  locale: Locale
}

/** The calendar's address: make one, open it in a calendar, change it, take it back. */
export function FeedPanel({ feedUrl, locale }: FeedPanelProps) {
  const t = getT(locale, 'agenda')
  const words = formWords(locale)
  return (
    <section className="my-more" aria-labelledby="feed-h" id="feed">
      <h2 id="feed-h">{t('mine.feed.title')}</h2>
      <p>{t('mine.feed.lead')}</p>
      {feedUrl ? (
        <>
          <p>
            <a className="btn" href={feedUrl.replace(/^https?:/, 'webcal:')}>
              {t('mine.feed.subscribe')}
            </a>
          </p>
          <p className="feed-address">
            <span className="muted">{t('mine.feed.address')}</span> <a href={feedUrl}>{feedUrl}</a>
          </p>
          <p className="muted">{t('mine.feed.private')}</p>
          <div className="feed-forms">
            <ActionForm id="feed-renew" action={openFeedAction} words={words}>
              <input type="hidden" name="locale" value={locale} />
              <SubmitButton tone="line">{t('mine.feed.renew')}</SubmitButton>
            </ActionForm>
            <ActionForm id="feed-revoke" action={revokeFeedAction} words={words}>
              <input type="hidden" name="locale" value={locale} />
              <SubmitButton tone="danger">{t('mine.feed.revoke')}</SubmitButton>
            </ActionForm>
          </div>
        </>
      ) : (
        <ActionForm id="feed-open" action={openFeedAction} words={words}>
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton tone="line">{t('mine.feed.open')}</SubmitButton>
        </ActionForm>
      )}
    </section>
  )
}
