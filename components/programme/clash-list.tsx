import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { acknowledgeClashAction } from '#lib/domain/programme/actions.ts'
import type { BoardClash } from '#lib/domain/programme/board/types.ts'

type ClashWords = Record<'reason' | 'reasonHint' | 'accept' | 'accepted', string> & {
  form: FormWords
}

/** What does not go together, each with the parts concerned and a way to accept it with a reason. */
export function ClashList(props: {
  locale: string
  slug: string
  title: string
  clashes: readonly BoardClash[]
  words: ClashWords
}) {
  const { locale, slug, title, clashes, words } = props
  if (clashes.length === 0) return null
  return (
    <section className="programme-clashes" id="clashes" aria-labelledby="clashes-title">
      <h2 id="clashes-title">{title}</h2>
      <ul>
        {clashes.map(({ key, line, overlap, reason }) => (
          <li key={key} className={reason === null ? 'clash' : 'clash is-accepted'}>
            <p className="clash-what">
              {line.map(({ text, href }, index) =>
                href ? (
                  <a key={`${index} ${href}`} href={href}>
                    {text}
                  </a>
                ) : (
                  text
                ),
              )}
            </p>
            {overlap ? <p className="is-quiet num">{overlap}</p> : null}
            {reason === null ? (
              <details>
                <summary>{words.accept}</summary>
                <ActionForm
                  id={`accept-${key.replaceAll(':', '-')}`}
                  action={acknowledgeClashAction}
                  words={words.form}
                  labels={{ reason: words.reason }}
                >
                  <input type="hidden" name="slug" value={slug} />
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="key" value={key} />
                  <TextField
                    name="reason"
                    label={words.reason}
                    hint={words.reasonHint}
                    autoComplete="off"
                  />
                  <SubmitButton tone="line">{words.accept}</SubmitButton>
                </ActionForm>
              </details>
            ) : (
              <p>{words.accepted.replace('{reason}', reason)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
