import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { groupOf } from '../fields/utils.ts'
import type { PartRefusal } from '../types.ts'

/** What a form is told of the part that stands in the way: which, the way to its form, and what is wrong there. */
export function saidOfPart<R extends string>(
  { reason, part, faults = {} }: PartRefusal<R>,
  { locale, slug }: { locale: Locale; slug: string },
) {
  return {
    ok: false as const,
    reason,
    details: {
      part: pickString(part.title, locale),
      href: `/${locale}/organise/${slug}/programme/${part.slug}`,
      faults: Object.entries(faults).map(([name, [word = 'invalid']]) => ({
        ...{ group: groupOf(name), word },
      })),
    },
  }
}
