import { hrefOf } from '#components/layout/nav.ts'
import { ListedLetterRow } from '#components/letters/listed-letter-row.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import type {
  LetterCounts,
  LetterList,
  LettersPage,
  ListedLetter,
} from '#lib/domain/letters/panel/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

const COUNTS = ['waiting', 'sent', 'kept', 'failed', 'dropped'] as const

/** Letters that were not delivered, and letters kept because no mail server is set. */
export function LettersView({
  locale,
  page,
  isRetried,
}: {
  locale: Locale
  page: LettersPage
  isRetried: boolean
}) {
  const t = getT(locale, 'letters')
  const { isMailConfigured, isOfAll, counts, failed, kept } = page
  return (
    <div className="wrap mailroom">
      <PageHeader title={t('title')} />
      <p className="lead">{t(isOfAll ? 'panel.lead' : 'panel.leadOwn')}</p>
      {isMailConfigured ? null : <p className="mailroom-notice">{t('panel.kept')}</p>}
      {isRetried ? (
        <p className="mailroom-notice" role="status">
          {t('panel.retried')}
        </p>
      ) : null}
      <Counts locale={locale} counts={counts} />
      <Section id="failed" title={t('panel.failedTitle')} span="wide" bare={failed.length === 0}>
        {failed.length === 0 ? (
          <EmptyState title={t('panel.failedNone')}>{t('panel.failedNoneHint')}</EmptyState>
        ) : (
          <Listed locale={locale} list="failed" letters={failed} total={counts.failed} />
        )}
      </Section>
      {isMailConfigured && kept.length === 0 ? null : (
        <Section id="kept" title={t('panel.keptTitle')} span="wide" bare={kept.length === 0}>
          {kept.length === 0 ? (
            <EmptyState title={t('panel.keptNone')}>{t('panel.keptNoneHint')}</EmptyState>
          ) : (
            <Listed locale={locale} list="kept" letters={kept} total={counts.kept} />
          )}
        </Section>
      )}
    </div>
  )
}

function Counts({ locale, counts }: { locale: Locale; counts: LetterCounts }) {
  const t = getT(locale, 'letters')
  return (
    <>
      <dl className="facts mailroom-counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`panel.counts.${name}`)}</dt>
            <dd>{formatCount(counts[name], locale)}</dd>
          </div>
        ))}
      </dl>
      {counts.dropped > 0 ? <p className="small muted">{t('panel.droppedHint')}</p> : null}
    </>
  )
}

type ListedProps = {
  locale: Locale
  list: LetterList
  letters: readonly ListedLetter[]
  total: number
}

function Listed({ locale, list, letters, total }: ListedProps) {
  const t = getT(locale, 'letters')
  return (
    <>
      {letters.length < total ? (
        <p className="small muted">
          {t('panel.latest', {
            shown: formatCount(letters.length, locale),
            total: formatCount(total, locale),
          })}
        </p>
      ) : null}
      <p className="mailroom-files">
        <FileWays
          locale={locale}
          path={hrefOf(locale, 'organise/letters/export')}
          query={`list=${list}`}
        />
      </p>
      <ol className="mailroom-list">
        {letters.map((letter) => (
          <ListedLetterRow key={letter.id} locale={locale} letter={letter} />
        ))}
      </ol>
    </>
  )
}
