'use client'

import { FieldError, useField } from '#components/patterns/field-frame.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'

export type ConsentChoice = {
  slug: string
  title: string
  /** With its version: what is agreed to is this wording and no other. */
  label: string
  version: string
  paragraphs: readonly string[]
  /** Language of the text, where it is not the page's. */
  lang?: string
  isRequired: boolean
}

/** The texts to agree to, whole and at full size, each with a box of its own that nobody ticks beforehand. */
export function Consents({ legend, texts }: { legend: string; texts: readonly ConsentChoice[] }) {
  const { id, error, sent, optionalWord } = useField('consents')
  const ticked = [sent ?? []].flat()
  return (
    <fieldset
      className={error ? 'field consents wrong' : 'field consents'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {texts.map((text, index) => (
        <div className="consent" key={text.slug}>
          <h3 className="consent-title" id={`${id}-${text.slug}-title`}>
            {text.title}
            <span className="meta">{text.version}</span>
          </h3>
          <div id={`${id}-${text.slug}-text`} lang={text.lang}>
            {text.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <Checkbox
            id={index === 0 ? id : `${id}-${text.slug}`}
            name="consents"
            value={text.slug}
            label={
              <>
                {text.label}
                {text.isRequired ? null : <span className="optional">{optionalWord}</span>}
              </>
            }
            defaultChecked={ticked.includes(text.slug)}
            aria-required={text.isRequired || undefined}
            aria-invalid={error && text.isRequired ? true : undefined}
            aria-describedby={`${id}-${text.slug}-text`}
          />
        </div>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
