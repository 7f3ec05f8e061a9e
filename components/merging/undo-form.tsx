import { mergeWords } from '#components/merging/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { unmergeEntriesAction } from '#lib/domain/merging/actions.ts'
import type { Noun, StandingMerger } from '#lib/domain/merging/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type UndoProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  noun: Noun
  /** Slug of the one that stayed */
  kept: string
  /** The one that comes back. */
  merger: Pick<StandingMerger, 'edit' | 'name'>
}

/** Makes two of one again. */
export function UndoForm({ locale, slug, noun, kept, merger }: UndoProps) {
  return (
    <ActionForm
      id={`undo-${merger.edit}`}
      action={unmergeEntriesAction}
      words={mergeWords(locale)}
      className="merge-undo"
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="noun" value={noun} />
      <input type="hidden" name="kept" value={kept} />
      <input type="hidden" name="edit" value={merger.edit} />
      <SubmitButton tone="line">
        {getT(locale, 'merging')('undo.send', { name: pickString(merger.name, locale) })}
      </SubmitButton>
    </ActionForm>
  )
}
