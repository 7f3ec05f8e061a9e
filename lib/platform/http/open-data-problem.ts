import { problem } from '../errors/problem.ts'
import { LANGS, type Locale, localeOf, negotiateLocale } from '../i18n/locales.ts'
import { getT } from '../i18n/translate.ts'
import { jsonResponse } from './json-response.ts'
import { isFault, MAX_LIMIT, type QueryFault, readLang } from './open-data-query.ts'

export const READ_METHODS = 'GET, HEAD, OPTIONS'

export type OpenDataFailure =
  | QueryFault
  | { fault: 'not-found'; slug: string | null }
  | { fault: 'method-not-allowed' }
  | { fault: 'unexpected'; id: string }
  | { fault: 'unavailable' }

/** The words of a failure in one language. */
function wordsOf(failure: OpenDataFailure, locale: Locale): { title: string; detail: string } {
  const t = getT(locale, 'api')
  switch (failure.fault) {
    case 'not-found':
      return {
        title: t('notFoundTitle'),
        detail:
          failure.slug === null
            ? t('notFoundAddress')
            : t('notFoundDetail', { slug: failure.slug.slice(0, 80) }),
      }
    case 'bad-limit':
      return { title: t('badLimitTitle'), detail: t('badLimitDetail', { max: MAX_LIMIT }) }
    case 'bad-cursor':
      return { title: t('badCursorTitle'), detail: t('badCursorDetail') }
    case 'bad-language':
      return {
        title: t('badLangTitle'),
        detail: t('badLangDetail', { langs: LANGS.join(getT(locale, 'common')('listSeparator')) }),
      }
    case 'bad-parameter':
      return {
        title: t('unknownParameterTitle'),
        detail: t('unknownParameterDetail', { name: failure.name }),
      }
    case 'method-not-allowed':
      return {
        title: t('methodNotAllowedTitle'),
        detail: t('methodNotAllowedDetail', { methods: READ_METHODS }),
      }
    case 'unexpected':
      return { title: t('unexpectedTitle'), detail: t('unexpectedDetail', { id: failure.id }) }
    case 'unavailable':
      return { title: t('unavailableTitle'), detail: t('unavailableDetail') }
  }
}

/** application/problem+json, in the language of `?lang=`, else of Accept-Language. */
export function problemResponse(request: Request, failure: OpenDataFailure): Response {
  const url = new URL(request.url)
  const asked = readLang(url.searchParams)
  const locale =
    asked === undefined || isFault(asked)
      ? negotiateLocale(request.headers.get('accept-language'))
      : localeOf(asked)
  const body = problem(failure.fault, wordsOf(failure, locale), url.pathname)
  const headers: Record<string, string> = {
    vary: 'accept-language',
    'content-language': { zh: 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' }[locale],
  }
  if (failure.fault === 'method-not-allowed') headers.allow = READ_METHODS
  if (failure.fault === 'unavailable') headers['retry-after'] = '5'
  return jsonResponse(request, body, {
    status: body.status,
    contentType: 'application/problem+json; charset=utf-8',
    headers,
  })
}
