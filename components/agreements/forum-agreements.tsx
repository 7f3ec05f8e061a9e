import { Entry } from '#components/agreements/entry.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { AgreementEntry } from '#lib/domain/agreements/types.ts'
import type { StatedList } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ForumAgreementsProps = {
  agreements: readonly AgreementEntry[]
  /** What the text says of their number. */
  lists: readonly StatedList[]
  sources: Sources
  locale: Locale
}

/** The entries of one forum, led by what its text says of their number. */
export function ForumAgreements({ agreements, lists, sources, locale }: ForumAgreementsProps) {
  const t = getT(locale, 'agreements')
  const register = { href: hrefOf(locale, 'agreements'), label: t('forum.toRegister') }
  const single = agreements.filter(({ scope }) => scope === 'single').length
  return (
    <div className="wrap forum-agreements">
      {lists.map((list) => (
        <Extent key={list.slug} list={list} count={single} sources={sources} locale={locale} />
      ))}
      {agreements.map((agreement) => (
        <Entry
          key={agreement.slug}
          agreement={agreement}
          sources={sources}
          locale={locale}
          place="forum"
        />
      ))}
      {agreements.length === 0 ? (
        <EmptyState title={t('forum.none')} action={register}>
          {t('forum.noneNote')}
        </EmptyState>
      ) : (
        <p className="to-register">
          <a className="act" href={register.href}>
            {register.label}
          </a>
        </p>
      )}
    </div>
  )
}

type ExtentProps = { list: StatedList; count: number; sources: Sources; locale: Locale }

/** How many were signed: the number of those described is not the total unless the text says so. */
function Extent({ list, count, sources, locale }: ExtentProps) {
  const t = getT(locale, 'agreements')
  const printed = () => <span lang={langAsPrinted(list.citations, sources)}>{list.asPrinted}</span>
  return (
    <section className="sec extent" aria-labelledby={`${list.slug}-h`}>
      <div className="rail">
        <h2 id={`${list.slug}-h`}>{t('forum.total')}</h2>
      </div>
      <div>
        {list.statedCount === null ? (
          <>
            <p className="song extent-total">
              <span className="unk">{t('forum.totalUnknown')}</span>
            </p>
            <p>{t.rich('forum.unknownTotal', { printed, count })}</p>
          </>
        ) : (
          <p>{t.rich('forum.statedTotal', { printed, count, stated: list.statedCount })}</p>
        )}
      </div>
      <div className="note">
        <Citations citations={list.citations} sources={sources} locale={locale} />
      </div>
    </section>
  )
}
