import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { ReadSamples } from '#components/letters/templates/read-samples.tsx'
import { TemplateForm } from '#components/letters/templates/template-form.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { conflictWords } from '#components/programme/words.ts'
import { PLACEHOLDERS } from '#lib/domain/letters/templates/constants.ts'
import type { TemplateKind, TemplatePage } from '#lib/domain/letters/templates/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { LANGS, LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type TemplateViewProps = {
  locale: Locale
  slug: string
  page: TemplatePage
  typed: SentValues | null
  notice: string | null
}

/** One letter: the forum's own words in three languages, what can be filled in, and the letter as it is sent now. */
export function TemplateView({ locale, slug, page, typed, notice }: TemplateViewProps) {
  const t = getT(locale, 'letters')
  const { template, samples, to } = page
  const { kind, version, fields } = template
  const labels = labelsOf(locale)
  const languages = Object.fromEntries(
    LOCALES.map((one) => [one, t(`templates.languages.${one}`)]),
  ) as Record<Locale, string>
  return (
    <>
      <PanelHead
        title={t(`panel.kinds.${kind}`)}
        note={t('templates.lead')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/letters`)}>
            {t('templates.back')}
          </a>
        }
      />
      {notice ? <p role="status">{notice}</p> : null}
      <Placeholders locale={locale} kind={kind} />
      <TemplateForm
        words={formWords(locale, {
          faults: {
            chinese_first: t('templates.faults.chinese_first'),
            unknown_placeholder: t('templates.faults.unknown_placeholder'),
          },
          refusals: {
            conflict: t('templates.refusals.conflict'),
            not_found: t('templates.refusals.not_found'),
          },
        })}
        own={{
          looked: t('templates.looked'),
          tested: t('templates.tested', { address: '{address}', count: '{count}' }),
          languages,
        }}
        labels={labels}
        typed={typed}
        conflict={conflictWords(locale)}
      >
        <RecordKeys {...{ locale, slug, version }} of={{ kind }} />
        <FormPart title={t('templates.parts.subject')}>
          <LanguageFields name="subject" {...{ labels, fields }} />
        </FormPart>
        <FormPart title={t('templates.parts.body')}>
          <p className="hint part-hint">{t('templates.bodyHint')}</p>
          <LanguageFields name="body" rows={8} {...{ labels, fields }} />
        </FormPart>
        <p className="hint">{t('templates.testTo', { address: to })}</p>
        <div className="form-actions letter-steps">
          <SubmitButton name="step" value="save">
            {t('templates.save')}
          </SubmitButton>
          <SubmitButton name="step" value="look" tone="line">
            {t('templates.look')}
          </SubmitButton>
          <SubmitButton name="step" value="test" tone="line">
            {t('templates.test')}
          </SubmitButton>
        </div>
      </TemplateForm>
      <section className="panel-part">
        <h2>{t('templates.now')}</h2>
        <p className="hint">{t('templates.nowNote')}</p>
        <ReadSamples samples={samples} languages={languages} />
      </section>
    </>
  )
}

function Placeholders({ locale, kind }: { locale: Locale; kind: TemplateKind }) {
  const t = getT(locale, 'letters')
  return (
    <section className="panel-part">
      <h2>{t('templates.fill')}</h2>
      <p className="hint">{t('templates.fillHint')}</p>
      <ul className="placeholders">
        {PLACEHOLDERS[kind].map((one) => (
          <li key={one}>
            <code>{`{${t(`templates.placeholders.${one}`)}}`}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

function labelsOf(locale: Locale): Record<string, string> {
  const t = getT(locale, 'letters')
  return Object.fromEntries(
    LANGS.flatMap((lang) => [
      [`subject.${lang}`, t(`templates.subjectOf.${lang}`)],
      [`body.${lang}`, t(`templates.bodyOf.${lang}`)],
    ]),
  )
}
