import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { listHref } from '#components/registrations/panel/list-href.ts'
import { setPlacesAction } from '#lib/domain/registrations/panel/actions.ts'
import type { PlaceType } from '#lib/domain/registrations/panel/types.ts'
import { NO_FILTER } from '#lib/domain/registrations/panel/utils.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type PlacesProps = {
  locale: Locale
  slug: string
  timeZone: string
  types: readonly PlaceType[]
  /** How many came up with the change before; null where nothing was changed. */
  promoted: number | null
}

/** How many places of each kind there are, how many are given, and who waits. */
export function PlacesView({ locale, slug, timeZone, types, promoted }: PlacesProps) {
  const t = getT(locale, 'panel-registrations')
  return (
    <>
      <PanelHead
        title={t('places.title')}
        note={t('places.note')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/registrations`)}>
            {t('title')}
          </a>
        }
      />
      {promoted === null ? null : (
        <p role="status" className="form-done">
          {promoted === 0 ? t('places.set') : t('places.promoted', { count: promoted })}
        </p>
      )}
      {types.length === 0 ? (
        <EmptyState title={t('places.none')}>{t('places.noneHint')}</EmptyState>
      ) : (
        types.map((type) => <TypePlaces key={type.id} {...{ locale, slug, timeZone, type }} />)
      )}
    </>
  )
}

type TypeProps = { locale: Locale; slug: string; timeZone: string; type: PlaceType }

function TypePlaces({ locale, slug, timeZone, type }: TypeProps) {
  const t = getT(locale, 'panel-registrations')
  const { id, capacity, confirmed, waitlisted, beyond, isHidden } = type
  const figures = [
    { key: 'confirmed', count: confirmed },
    { key: 'free', count: Math.max(0, capacity - confirmed) },
    { key: 'waitlisted', count: waitlisted },
  ] as const
  return (
    <section className="panel-part reg-type" aria-labelledby={`type-${id}`}>
      <h2 id={`type-${id}`}>
        <Localized text={type.name} locale={locale} />{' '}
        {isHidden ? <Tag>{t('places.hidden')}</Tag> : null}
      </h2>
      <Usage locale={locale} type={type} />
      <dl className="panel-figures">
        {figures.map(({ key, count }) => (
          <div key={key}>
            <dt>{t(`places.${key}`)}</dt>
            <dd className="num">{formatCount(count, locale)}</dd>
          </div>
        ))}
      </dl>
      {beyond > 0 ? <p className="reg-beyond">{t('places.beyond', { count: beyond })}</p> : null}
      <ActionForm
        id={`places-${type.slug}`}
        className="reg-capacity"
        action={setPlacesAction}
        words={formWords(locale, {
          refusals: { stale: t('refusals.staleCapacity') },
          faults: { bad_number: t('faults.bad_number'), too_large: t('faults.bad_number') },
        })}
        labels={{ capacity: t('places.capacity') }}
      >
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="ticketType" value={id} />
        <input type="hidden" name="version" value={type.version} />
        <TextField
          key={`${type.version}`}
          name="capacity"
          label={t('places.capacity')}
          hint={t('places.capacityNow', { count: capacity })}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={String(capacity)}
        />
        <SubmitButton tone="line">{t('places.submit')}</SubmitButton>
      </ActionForm>
      <WaitingList {...{ locale, slug, timeZone, type }} />
    </section>
  )
}

/** A line that is as full as the places are. */
function Usage({ locale, type }: { locale: Locale; type: PlaceType }) {
  const t = getT(locale, 'panel-registrations')
  const { confirmed, capacity } = type
  const whole = Math.max(confirmed, capacity, 1)
  const words = t('places.usage', {
    confirmed: formatCount(confirmed, locale),
    capacity: formatCount(capacity, locale),
  })
  return (
    <svg
      className="reg-usage"
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <rect className="ground" width="1000" height="10" />
      <rect className="given" width={(confirmed / whole) * 1000} height="10" />
      {capacity < confirmed ? (
        <rect className="over" x={(capacity / whole) * 1000} width="3" height="10" />
      ) : null}
    </svg>
  )
}

function WaitingList({ locale, slug, timeZone, type }: TypeProps) {
  const t = getT(locale, 'panel-registrations')
  const { waiting, waitlisted } = type
  if (waiting.length === 0) return <p className="muted">{t('places.nobody')}</p>
  const filter = { ...NO_FILTER, status: 'waitlisted' as const, ticketType: type.slug }
  return (
    <>
      <h3>{t('places.waiting')}</h3>
      <ol className="reg-waiting">
        {waiting.map(({ code, name, organisation, createdAt }) => (
          <li key={code}>
            <a href={hrefOf(locale, `organise/${slug}/registrations/${code}`)}>{name}</a>
            {organisation ? <span className="reg-of">{organisation}</span> : null}
            <span className="num muted">{formatDateTime(createdAt, timeZone, locale)}</span>
          </li>
        ))}
      </ol>
      {waitlisted > waiting.length ? (
        <a className="act" href={listHref(locale, slug, { filter, sort: 'number', page: 1 })}>
          {t('places.more', { count: waitlisted })}
        </a>
      ) : null}
    </>
  )
}
