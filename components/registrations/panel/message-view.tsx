import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { TextareaField, TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { type Asked, listHref, listQuery } from '#components/registrations/panel/list-href.ts'
import { MessageForm } from '#components/registrations/panel/message-form.tsx'
import { BODY_MAX, SUBJECT_MAX } from '#lib/domain/registrations/messages/constants.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { LOCALES, type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type MessageProps = {
  locale: Locale
  slug: string
  asked: Asked
  count: number
  formKey: string
  typed: SentValues | null
  /** How many letters have just been written; null before. */
  sent: number | null
}

/** Writes to everybody whom the list's filters mean. */
export function MessageView(props: MessageProps) {
  const { locale, slug, asked, count, formKey, typed, sent } = props
  const t = getT(locale, 'panel-registrations')
  const back = (
    <a className="act" href={listHref(locale, slug, asked)}>
      {t(sent === null ? 'message.who' : 'ways.list')}
    </a>
  )
  if (sent !== null) {
    return (
      <>
        <PanelHead title={t('message.title')} ways={back} />
        <p role="status" className="form-done">
          {t('message.sent', { count: sent })}{' '}
          <a href={hrefOf(locale, 'organise/letters')}>{t('message.letters')}</a>
        </p>
      </>
    )
  }
  const labels = {
    subject: t('message.subject'),
    body: t('message.body'),
    subjectEn: t('message.subjectEn'),
    bodyEn: t('message.bodyEn'),
  }
  const byLocale = (wordOf: (one: Locale) => string) =>
    Object.fromEntries(LOCALES.map((one) => [one, wordOf(one)])) as Record<Locale, string>
  return (
    <>
      <PanelHead title={t('message.title')} note={t('message.note', { count })} ways={back} />
      {count === 0 ? (
        <EmptyState title={t('message.nobody')}>{t('message.nobodyHint')}</EmptyState>
      ) : (
        <MessageForm
          target={{ slug, locale, query: listQuery(asked), key: formKey }}
          words={formWords(locale, {
            refusals: { nobody: t('message.nobody') },
            faults: { half_given: t('message.half') },
          })}
          own={{
            preview: t('message.preview'),
            send: t('message.send'),
            previewTitle: t('message.previewTitle', { count }).replace(String(count), '{count}'),
            languages: byLocale((one) => t(`languages.${one}`)),
            langs: byLocale(langOf),
          }}
          labels={labels}
          typed={typed}
        >
          <TextField
            name="subject"
            label={labels.subject}
            maxLength={SUBJECT_MAX}
            autoComplete="off"
          />
          <TextareaField
            name="body"
            label={labels.body}
            hint={t('message.bodyHint')}
            maxLength={BODY_MAX}
            rows={8}
          />
          <TextField
            name="subjectEn"
            label={labels.subjectEn}
            hint={t('message.enHint')}
            optional
            maxLength={SUBJECT_MAX}
            autoComplete="off"
          />
          <TextareaField
            name="bodyEn"
            label={labels.bodyEn}
            optional
            maxLength={BODY_MAX}
            rows={8}
          />
        </MessageForm>
      )}
    </>
  )
}
