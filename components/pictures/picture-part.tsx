import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { FileField, TextareaField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { pictureLabels, pictureWords } from '#components/pictures/words.ts'
import type { Noun } from '#lib/domain/merging/types.ts'
import { removePictureAction, savePictureAction } from '#lib/domain/pictures/actions.ts'
import type { EditedPicture } from '#lib/domain/pictures/types.ts'
import { fieldsOfPicture } from '#lib/domain/pictures/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PicturePartProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  noun: Noun
  entry: { slug: string; name: LocalizedText }
  picture: EditedPicture | null
  notice: string | null
}

/** Below the form of a record: its picture, and the form that sets, words or removes it. */
export function PicturePart(props: PicturePartProps) {
  const { locale, slug, noun, entry, picture, notice } = props
  const t = getT(locale, 'pictures')
  const words = pictureWords(locale)
  const labels = pictureLabels(locale)
  const fields = picture ? fieldsOfPicture(picture) : {}
  const of = { slug, locale, noun, entry: entry.slug, seen: picture?.id ?? '' }
  const keys = Object.entries({ ...of, version: String(picture?.version ?? 0) }).map(
    ([name, value]) => <input key={name} type="hidden" name={name} value={value} />,
  )
  return (
    <section className="panel-part picture-part" id="picture" aria-labelledby="picture-title">
      <h2 id="picture-title">{t(`title.${noun}`)}</h2>
      {notice ? <p role="status">{notice}</p> : null}
      <p>{t(`rules.${noun}`)}</p>
      {picture ? <Present {...{ locale, picture }} name={pickString(entry.name, locale)} /> : null}
      <ActionForm
        id="picture-form"
        action={savePictureAction}
        className="session-form"
        {...{ words, labels }}
      >
        {keys}
        <FormPart title={labels.file ?? ''}>
          <FileField
            name="file"
            label={labels.file}
            hint={t('fileHint')}
            {...(picture ? { kept: t('fileKept') } : {})}
            again={t('fileAgain')}
            accept="image/jpeg,image/png,image/webp"
          />
        </FormPart>
        <FormPart title={t('parts.credit')}>
          <p className="hint">{t('creditHint')}</p>
          <LanguageFields name="credit" {...{ labels, fields }} isRequired />
          <TextareaField
            name="permission"
            label={labels.permission}
            hint={t('permissionHint')}
            rows={2}
            defaultValue={fields.permission ?? ''}
          />
        </FormPart>
        <FormPart title={t('parts.alt')}>
          <p className="hint">{t('altHint')}</p>
          <LanguageFields name="alt" {...{ labels, fields }} />
        </FormPart>
        <div className="form-actions">
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
      {picture ? (
        <ActionForm
          id="picture-removal"
          action={removePictureAction}
          words={words}
          className="removal"
        >
          {keys}
          <SubmitButton tone="danger">{t('remove')}</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  )
}

function Present(props: { locale: Locale; picture: EditedPicture; name: string }) {
  const { locale, picture, name } = props
  const t = getT(locale, 'pictures')
  const { shown, width, height, alt } = picture
  if (shown === null) return <p role="alert">{t('lost')}</p>
  return (
    <figure className="present-picture">
      {/* biome-ignore lint/performance/noImgElement: the bytes are in the page already */}
      <img src={shown} width={width} height={height} alt={alt ? pickString(alt, locale) : name} />
      <figcaption className="is-quiet">{t('preview')}</figcaption>
    </figure>
  )
}
