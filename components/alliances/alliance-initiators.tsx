import { initiatorsOf } from '#components/alliances/launch-line.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { InitiatorDots } from '#components/outcomes/initiator-dots.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { StatedList } from '#components/patterns/stated-list.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { AllianceDetail, Launch } from '#lib/domain/alliances/types.ts'
import type { Participation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AllianceInitiatorsProps = {
  alliance: AllianceDetail
  sources: Sources
  locale: Locale
}

/** Who initiated the alliance: a dot for every one named, an empty square for every one only counted. */
export function AllianceInitiators({ alliance, sources, locale }: AllianceInitiatorsProps) {
  const launch = alliance.launches.find(({ initiators }) => initiators.length > 0)
  if (!launch) return null
  const t = getT(locale, 'alliances')
  const { initiators, initiatorList: list } = launch
  const { named, unnamed, stated } = initiatorsOf(launch)
  return (
    <Section
      id="initiators"
      title={t('initiators')}
      rail={t('initiatedBy', { stated, named })}
      note={<InitiatorNotes launch={launch} sources={sources} locale={locale} />}
    >
      <InitiatorDots named={named} unnamed={unnamed} locale={locale} />
      <StatedList
        locale={locale}
        className="stated initiators"
        open={list?.isOpen}
        stated={stated}
        items={initiators.map((initiator) => ({
          key: initiator.organisation.slug,
          content: <Initiator initiator={initiator} locale={locale} />,
        }))}
      />
      {list ? (
        <p className="small muted">
          {t.rich('stated', {
            printed: () => (
              <span lang={langAsPrinted(list.citations, sources)}>{list.asPrinted}</span>
            ),
          })}
        </p>
      ) : null}
      <p className="small muted">{t('initiatorsNote')}</p>
    </Section>
  )
}

function Initiator({ initiator, locale }: { initiator: Participation; locale: Locale }) {
  const name = <Localized text={initiator.organisation.name} locale={locale} />
  return (
    <a className="quiet" href={hrefOf(locale, `organisations/${initiator.organisation.slug}`)}>
      {initiator.doubt ? (
        <Doubt locale={locale} note={pickString(initiator.doubt, locale)}>
          {name}
        </Doubt>
      ) : (
        name
      )}
    </a>
  )
}

type NotesProps = { launch: Launch; sources: Sources; locale: Locale }

/** The launch, its list and its named initiators are often proved by one clause: quoted once. */
function InitiatorNotes({ launch, sources, locale }: NotesProps) {
  const { initiators, initiatorList, citations, doubt } = launch
  const doubts = initiators.flatMap(({ organisation, doubt: own }) =>
    own ? [{ organisation, own }] : [],
  )
  return (
    <>
      <Citations
        citations={[
          ...(initiatorList?.citations ?? []),
          ...initiators.flatMap((initiator) => initiator.citations),
          ...citations,
        ]}
        doubt={doubt}
        sources={sources}
        locale={locale}
      />
      {doubts.map(({ organisation, own }) => (
        <p className="src" key={organisation.slug}>
          {getT(locale, 'agreements').rich('entry.doubtOf', {
            name: () => (
              <span className="doubt">
                <Localized text={organisation.name} locale={locale} />
              </span>
            ),
            note: () => <Localized text={own} locale={locale} />,
          })}
        </p>
      ))}
    </>
  )
}
