import { hrefOf } from '#components/layout/nav.ts'
import { UndoForm } from '#components/merging/undo-form.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { MergeOffer, Noun } from '#lib/domain/merging/types.ts'
import { pageOfEntry } from '#lib/domain/merging/utils.ts'
import type { Ref } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type GoneProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  noun: Noun
  entry: Ref
  into: Ref
  offer: MergeOffer
}

/** The page of a record that went into another: which one, and for managers the way back. */
export function GoneEntry({ locale, slug, noun, entry, into, offer }: GoneProps) {
  const t = getT(locale, 'merging')
  const { isManager, undoable } = offer
  return (
    <>
      <PanelHead title={pickString(entry.name, locale)} note={t('gone.note')} />
      <section className="panel-part merge-offer">
        <p>
          {t('gone.into')}{' '}
          <a className="act" href={hrefOf(locale, pageOfEntry(noun, slug, into.slug))}>
            <Localized text={into.name} locale={locale} />
          </a>
        </p>
        {isManager ? (
          undoable === null ? (
            <p>{t('gone.elsewhere')}</p>
          ) : (
            <>
              <p className="is-quiet">{t('undo.hint')}</p>
              <UndoForm
                {...{ locale, slug, noun }}
                kept={into.slug}
                merger={{ edit: undoable, name: entry.name }}
              />
            </>
          )
        ) : null}
      </section>
    </>
  )
}
