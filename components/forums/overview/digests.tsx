import { amountInRow } from '#components/agreements/amount.tsx'
import { ForumRoles } from '#components/forums/forum-roles.tsx'
import { RoleProof } from '#components/forums/role-proof.tsx'
import { tabName } from '#components/forums/tab-name.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { isWork, OutcomeDone } from '#components/outcomes/outcome-entry.tsx'
import { LedgerAmount } from '#components/patterns/ledger-amount.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Unknown } from '#components/patterns/marks.tsx'
import { Parties } from '#components/patterns/parties.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Seats } from '#components/people/seats.tsx'
import type { AgreementSummary } from '#lib/domain/agreements/types.ts'
import { forumRoles } from '#lib/domain/forums/utils.ts'
import type { OutcomeDetail } from '#lib/domain/outcomes/types.ts'
import type { ForumPeople } from '#lib/domain/people/types.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

type Props<T> = Pick<OverviewSectionProps, 'forum' | 'locale'> & T

const FIRST_SEATS = 6

/** The first seats of the table, in the order of the text. */
export function PeopleDigest({ forum, people, locale }: Props<{ people: ForumPeople }>) {
  const t = getT(locale, 'forums')
  if (people.seats.length === 0) return null
  const title = tabName(forum, 'speakers', locale)
  return (
    <Section id="people" title={title} rail={t('titlesPrinted')} span="wide" bare>
      <Seats
        seats={people.seats.slice(0, FIRST_SEATS)}
        forum={forum.slug}
        locale={locale}
        label={title}
      />
      {people.seats.length > FIRST_SEATS ? (
        <p>
          <a className="act" href={hrefOf(locale, `forums/${forum.slug}/speakers`)}>
            {t('toPeople', { count: people.seats.length })}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

/** Organisations of the forum as a whole, by role. */
export function OrganisationsDigest({ forum, sources, locale }: OverviewSectionProps) {
  const t = getT(locale, 'forums')
  const roles = forumRoles(forum)
  if (roles.length === 0) return null
  return (
    <Section
      id="organisations"
      title={t('tabs.organisations')}
      rail={t('organisations.printedNames')}
      note={<RoleProof roles={roles} sources={sources} locale={locale} brief />}
    >
      <ForumRoles roles={roles} locale={locale} />
      <p>
        <a className="act" href={hrefOf(locale, `forums/${forum.slug}/organisations`)}>
          {t('toOrganisations')}
        </a>
      </p>
    </Section>
  )
}

/** Agreements as rows: parties on one line of water, the amount as printed. */
export function AgreementsDigest({
  forum,
  agreements,
  locale,
}: Props<{ agreements: readonly AgreementSummary[] }>) {
  const t = getT(locale, 'forums')
  if (agreements.length === 0) return null
  return (
    <Section id="agreements" title={t('tabs.agreements')} span="wide">
      {agreements.map((agreement) => (
        <div className="pact" key={agreement.slug}>
          <div>
            <h3 className="kw">
              <a className="quiet" href={hrefOf(locale, `agreements/${agreement.slug}`)}>
                <Localized text={agreement.title} locale={locale} breaks />
              </a>
            </h3>
            {agreement.count ? (
              <p className="small muted">{t('aggregate', { count: agreement.count.value })}</p>
            ) : null}
          </div>
          <Parties
            label={t('parties')}
            parties={agreement.parties.map(({ name, organisation, asPrinted, isOpen, doubt }) => ({
              key: asPrinted,
              partial: isOpen,
              ...(organisation
                ? { href: hrefOf(locale, `organisations/${organisation.slug}`) }
                : {}),
              name: (
                <>
                  <PartyName name={name} doubt={doubt} locale={locale} />
                  {isOpen ? <q className="as-printed">{asPrinted}</q> : null}
                </>
              ),
            }))}
          />
          {agreement.amount ? (
            <LedgerAmount
              printed={amountInRow(agreement.amount, locale)}
              meaning={
                agreement.amount.meaning && (
                  <Localized text={agreement.amount.meaning} locale={locale} />
                )
              }
              total={agreement.count !== null}
            />
          ) : (
            <p className="small">
              <Unknown locale={locale} label={t('amountUnknown')} />
            </p>
          )}
        </div>
      ))}
      <p>
        <a className="act" href={hrefOf(locale, `forums/${forum.slug}/agreements`)}>
          {t('toAgreements')}
        </a>
      </p>
    </Section>
  )
}

function PartyName({
  name,
  doubt,
  locale,
}: Pick<AgreementSummary['parties'][number], 'name' | 'doubt'> &
  Pick<OverviewSectionProps, 'locale'>) {
  const words = <Localized text={name} locale={locale} />
  if (!doubt) return words
  return (
    <Doubt locale={locale} note={pickString(doubt, locale)}>
      {words}
    </Doubt>
  )
}

/** Outcomes in short: title, verb, day. */
export function OutcomesDigest({
  forum,
  outcomes,
  sources,
  locale,
}: OverviewSectionProps & { outcomes: readonly OutcomeDetail[] }) {
  const t = getT(locale, 'forums')
  if (outcomes.length === 0) return null
  const all = hrefOf(locale, `forums/${forum.slug}/outcomes`)
  return (
    <Section id="outcomes" title={t('tabs.outcomes')} rail={t('verbsPrinted')}>
      {outcomes.map((outcome) => (
        <div className="outcome brief" key={outcome.slug}>
          <h3 className={isWork(outcome, locale) ? 'kw hang' : 'kw'}>
            <a className="quiet" href={`${all}#${outcome.slug}`}>
              {isWork(outcome, locale) ? '《' : null}
              <Localized text={outcome.title} locale={locale} breaks />
              {isWork(outcome, locale) ? '》' : null}
            </a>
          </h3>
          <OutcomeDone outcome={outcome} sources={sources} locale={locale} />
        </div>
      ))}
      <p>
        <a className="act" href={all}>
          {t('toOutcomes')}
        </a>
      </p>
    </Section>
  )
}
