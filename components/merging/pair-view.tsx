import type { ReactNode } from 'react'
import { hrefOf } from '#components/layout/nav.ts'
import { mergeWords } from '#components/merging/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { mergeEntriesAction } from '#lib/domain/merging/actions.ts'
import type { MergePair, MergePlace, MergeSide, Noun } from '#lib/domain/merging/types.ts'
import { pageOfEntry } from '#lib/domain/merging/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type PairProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  noun: Noun
  pair: Extract<MergePair, { gone: null }>
  documents: readonly { slug: string; title: string }[]
}

/** Two records side by side, what will happen, and the decision about the two versions that stand here. */
export function PairView({ locale, slug, noun, pair, documents }: PairProps) {
  const t = getT(locale, 'merging')
  const { kept, lost } = pair
  const names = { kept: pickString(kept.name, locale), lost: pickString(lost.name, locale) }
  const path = (from: MergeSide, to: MergeSide) =>
    hrefOf(locale, `${pageOfEntry(noun, slug, from.slug)}/merge/${to.slug}`)
  const count = lost.places.reduce((sum, place) => sum + place.count, 0)
  return (
    <>
      <PanelHead
        title={t('pair.title', names)}
        note={t(`pair.${noun}`)}
        ways={
          <>
            <a className="act" href={hrefOf(locale, pageOfEntry(noun, slug, kept.slug))}>
              {t('back', { name: names.kept })}
            </a>
            <a className="act" href={path(lost, kept)}>
              {t('pair.swap', names)}
            </a>
          </>
        }
      />
      <Compared {...{ locale, pair, documents }} />
      <section className="panel-part" aria-labelledby="merge-what">
        <h2 id="merge-what">{t('pair.what')}</h2>
        <ul className="merge-what">
          <li>{t('pair.moves', { ...names, count })}</li>
          <li>{t('pair.names', names)}</li>
          <li>{t('pair.leads', names)}</li>
          <li>{t(`pair.${noun}_left`, names)}</li>
          <li>{t('pair.undone')}</li>
        </ul>
        <ActionForm
          id="merge"
          action={mergeEntriesAction}
          words={mergeWords(locale, path(kept, lost))}
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="noun" value={noun} />
          <input type="hidden" name="kept" value={kept.slug} />
          <input type="hidden" name="keptVersion" value={kept.version} />
          <input type="hidden" name="lost" value={lost.slug} />
          <input type="hidden" name="lostVersion" value={lost.version} />
          <div className="form-actions">
            <SubmitButton tone="danger">{t('pair.send')}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </>
  )
}

function Compared({ locale, pair, documents }: Pick<PairProps, 'locale' | 'pair' | 'documents'>) {
  const t = getT(locale, 'merging')
  const words = getT(locale, 'record-panel')
  const titles = new Map(documents.map(({ slug, title }) => [slug, title]))
  const placeWords = ({ forum, isHere, count }: MergePlace) =>
    forum
      ? t(isHere ? 'pair.here' : 'pair.there', { forum: pickString(forum.name, locale), count })
      : t('pair.unnamed', { count })
  const facts: [string, (side: MergeSide) => ReactNode][] = [
    [words('fields.name.zh-Hans'), ({ name }) => <span lang="zh-Hans">{name['zh-Hans']}</span>],
    [words('fields.name.zh-Hant'), ({ name }) => inLang(name['zh-Hant'], 'zh-Hant')],
    [words('fields.name.en'), ({ name }) => inLang(name.en, 'en')],
    [words('fields.latinAsPrinted'), ({ latinAsPrinted }) => latinAsPrinted],
    [
      words('fields.aliases'),
      ({ aliases }) => linesOf(aliases.map((text) => ({ text, more: '' }))),
    ],
    [words('fields.country'), ({ country }) => country],
    [t('pair.address'), ({ slug }) => <span lang="en">{slug}</span>],
    [
      t('pair.places'),
      ({ places }) =>
        linesOf(
          places.map((place) => ({ text: placeWords(place), more: place.titles.join(' / ') })),
        ) ?? t('pair.nowhere'),
    ],
    [
      words('parts.sources'),
      ({ citations }) =>
        citations.length === 0
          ? t('pair.noSource')
          : linesOf(
              citations.map(({ document, quote }) => ({
                text: titles.get(document) ?? document,
                more: quote,
              })),
            ),
    ],
  ]
  return (
    <table className="panel-table merge-pair" aria-label={t('pair.table')}>
      <thead>
        <tr>
          <th scope="col">{t('pair.fact')}</th>
          <th scope="col">{t('pair.stays')}</th>
          <th scope="col">{t('pair.goes')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(([label, draw]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-label={t('pair.stays')}>
              <div>{draw(pair.kept) || <Unknown locale={locale} />}</div>
            </td>
            <td data-label={t('pair.goes')}>
              <div>{draw(pair.lost) || <Unknown locale={locale} />}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inLang = (text: string | undefined, lang: string) =>
  text ? <span lang={lang}>{text}</span> : null

/** Each line with what is said below it. */
function linesOf(lines: readonly { text: string; more: string }[]) {
  if (lines.length === 0) return null
  return (
    <ul className="merge-list">
      {lines.map(({ text, more }) => (
        <li key={`${text} ${more}`}>
          {text}
          {more ? <span className="is-quiet">{more}</span> : null}
        </li>
      ))}
    </ul>
  )
}
