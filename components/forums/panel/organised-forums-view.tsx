import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { OrganisedForum } from '#lib/domain/forums/panel/types.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

/** The forums that somebody organises, with what waits for them at each. */
export function OrganisedForumsView(props: {
  locale: Locale
  forums: readonly OrganisedForum[]
  /** May make a new one. */
  mayMake: boolean
}) {
  const { locale, forums, mayMake } = props
  const t = getT(locale, 'panel')
  return (
    <>
      <PanelHead
        title={t('home.title')}
        note={t('home.note', { count: forums.length })}
        ways={
          mayMake ? (
            <a className="act" href={hrefOf(locale, 'organise/new')}>
              {t('home.make')}
            </a>
          ) : null
        }
      />
      <div className="panel-scroll">
        <table className="panel-table">
          <thead>
            <tr>
              <th scope="col">{t('home.forum')}</th>
              <th scope="col">{t('home.days')}</th>
              <th scope="col">{t('home.role')}</th>
              <th scope="col">{t('home.waiting')}</th>
            </tr>
          </thead>
          <tbody>
            {forums.map((forum) => (
              <ForumRow key={forum.slug} locale={locale} forum={forum} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function ForumRow({ locale, forum }: { locale: Locale; forum: OrganisedForum }) {
  const t = getT(locale, 'panel')
  const { slug, name, state, isSample, startsOn, endsOn, role } = forum
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(locale, `organise/${slug}`)}>
          <Localized text={name} locale={locale} />
        </a>{' '}
        {isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
        {state === 'published' ? null : <Tag>{t(`states.${state}`)}</Tag>}
      </th>
      <td data-label={t('home.days')}>
        {startsOn ? (
          formatDayRange(startsOn, endsOn, locale)
        ) : (
          <span className="unk">{t('home.undated')}</span>
        )}
      </td>
      <td data-label={t('home.role')}>{t(`roles.${role}`)}</td>
      <td data-label={t('home.waiting')}>{waitingAt(forum, locale)}</td>
    </tr>
  )
}

/** What waits for a decision, in words; only whoever may decide is told. */
function waitingAt({ role, counts }: OrganisedForum, locale: Locale): string {
  const t = getT(locale, 'panel')
  if (role === 'check_in') {
    return t('home.arrived', {
      arrived: formatCount(counts.attended, locale),
      expected: formatCount(counts.confirmed, locale),
    })
  }
  if (role === 'editor') return t('home.nothing')
  const waiting = [
    counts.pending > 0 ? t('home.pending', { count: counts.pending }) : null,
    counts.failedLetters > 0 ? t('home.failedLetters', { count: counts.failedLetters }) : null,
  ].filter((one) => one !== null)
  return waiting.join(getT(locale, 'common')('listSeparator')) || t('home.nothing')
}
