import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { PrintFault, ShownJob } from '#lib/domain/prints/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { type PrintChoices, PrintForm } from './print-form.tsx'
import { PrintProgress } from './print-progress.tsx'

type Prints = PrintChoices & {
  jobs: readonly ShownJob[]
  faults: readonly PrintFault[]
  /** Of the team, without a name. */
  unnamed: number
}
type Props = { locale: Locale; slug: string; prints: Prints; timeZone: string }

/** Badges and cards: what is to be printed, whom to look at before, and the files. */
export function PrintsView({ locale, slug, prints, timeZone }: Props) {
  const t = getT(locale, 'prints')
  const { jobs, faults } = prints
  const base = `/${locale}/organise/${slug}/badges`
  const isOpen = jobs.some(({ state }) => state === 'waiting' || state === 'drawing')
  return (
    <>
      <PanelHead title={t('title')} note={t('note', prints.counts)} />
      <section className="panel-part" aria-labelledby="print-heading">
        <h2 id="print-heading">{t('ask')}</h2>
        <PrintForm {...{ locale, slug }} choices={prints} />
        {prints.unnamed > 0 ? (
          <p className="is-quiet">{t('unnamed', { count: prints.unnamed })}</p>
        ) : null}
        <Previews {...{ locale, base }} counts={prints.counts} />
      </section>
      {faults.length > 0 ? <Faults {...{ locale, faults }} /> : null}
      <section className="panel-part" id="files" aria-labelledby="files-heading">
        <h2 id="files-heading">{t('files')}</h2>
        {jobs.length === 0 ? (
          <EmptyState title={t('noFiles')}>{t('noFilesHint')}</EmptyState>
        ) : (
          <ul className="print-jobs">
            {jobs.map((job) => (
              <Job key={job.id} {...{ locale, base, job, timeZone }} />
            ))}
          </ul>
        )}
        {isOpen ? (
          <p className="is-quiet">
            <a className="act" href={`${base}#files`}>
              {t('reload')}
            </a>
          </p>
        ) : null}
      </section>
    </>
  )
}

function Previews(props: { locale: Locale; base: string; counts: PrintChoices['counts'] }) {
  const { locale, base, counts } = props
  const t = getT(locale, 'prints')
  const group = counts.registered > 0 ? 'registered' : 'programme'
  return (
    <p className="print-previews">
      <span className="is-quiet">{t('preview')}</span>
      {(['badges', 'table_cards', 'name_cards'] as const).map((kind) => (
        <a key={kind} className="act" href={`${base}/preview?kind=${kind}&group=${group}`} download>
          {t(`kinds.${kind}`)}
        </a>
      ))}
    </p>
  )
}

const FAULTS_SHOWN = 50

function Faults({ locale, faults }: { locale: Locale; faults: readonly PrintFault[] }) {
  const t = getT(locale, 'prints')
  const rest = faults.length - FAULTS_SHOWN
  return (
    <section className="panel-part print-faults" aria-labelledby="faults-heading">
      <h2 id="faults-heading">{t('faults.title', { count: faults.length })}</h2>
      <p className="is-quiet">{t('faults.hint')}</p>
      <ul>
        {faults.slice(0, FAULTS_SHOWN).map(({ key, name, missing, isTight }) => (
          <li key={key}>
            <strong>{name}</strong> <span className="is-quiet">{key}</span>
            {missing.length > 0 ? (
              <span>
                {t('faults.missing', {
                  characters: missing.map((one) => `${one} (${codeOf(one)})`).join('、'),
                })}
              </span>
            ) : null}
            {isTight ? <span>{t('faults.tight')}</span> : null}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="is-quiet">{t('faults.rest', { count: rest })}</p> : null}
    </section>
  )
}

const codeOf = (character: string) =>
  [...character]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

type JobProps = { locale: Locale; base: string; job: ShownJob; timeZone: string }

function Job({ locale, base, job, timeZone }: JobProps) {
  const t = getT(locale, 'prints')
  const { id, kind, choice, state, done, total, createdAt, sizeBytes } = job
  const isOpen = state === 'waiting' || state === 'drawing'
  return (
    <li data-state={state}>
      <p className="print-what">
        <strong>{t(`kinds.${kind}`)}</strong>
        <span>{t(`groups.${choice.group}`)}</span>
        {kind === 'badges' ? <span>{t(`sizes.${choice.size}`)}</span> : null}
        <span className="num">{t('people', { count: total ?? 0 })}</span>
        <time className="is-quiet" dateTime={createdAt.toISOString()}>
          {formatDateTime(createdAt, timeZone, locale)}
        </time>
      </p>
      {isOpen ? (
        <PrintProgress
          {...{ id, done }}
          total={total ?? 0}
          address={`${base}/progress`}
          words={{
            label: t('progress'),
            waiting: t('states.waiting'),
            of: t('of', { done: '{done}', total: '{total}' }),
          }}
          state={state}
        />
      ) : null}
      {state === 'done' ? (
        <a className="button print-file" href={`${base}/files/${id}`} download>
          {t('download', { size: Math.max(0.1, (sizeBytes ?? 0) / 1_048_576).toFixed(1) })}
        </a>
      ) : null}
      {state === 'failed' ? <p className="print-failed">{t('states.failed')}</p> : null}
    </li>
  )
}
