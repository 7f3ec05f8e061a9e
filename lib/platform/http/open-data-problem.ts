import { type ProblemWords, problem } from '../errors/problem.ts'
import { LANGS, type Locale, localeOf, negotiateLocale } from '../i18n/locales.ts'
import { NAMESPACES } from '../i18n/namespaces.ts'
import { getT } from '../i18n/translate.ts'
import { jsonResponse } from './json-response.ts'
import { isFault, MAX_LIMIT, type QueryFault, readLang } from './open-data-query.ts'

export const READ_METHODS = 'GET, HEAD, OPTIONS'

export type OpenDataFailure =
  | QueryFault
  | { fault: 'not-found'; slug: string | null }
  | { fault: 'method-not-allowed'; methods?: string }
  | { fault: 'unexpected'; id: string }
  | { fault: 'unavailable' }
  | WriteFailure

/** What only a write can meet. */
export type WriteFailure =
  | { fault: 'foreign-page' | 'bad-body' | 'unsupported-body' | 'bad-idempotency-key' }
  | { fault: 'body-too-large'; maxBytes: number }
  | { fault: 'idempotency-conflict' | 'already-registered' }
  | { fault: 'registration-not-open'; phase: Phase }
  | { fault: 'invalid'; fields: Record<string, string[]> }
  | { fault: 'rate-limited'; retryAfterSeconds: number }

type Phase = keyof (typeof NAMESPACES)['registrations']['zh']['phases']
type FieldFault = keyof (typeof NAMESPACES)['registrations']['zh']['faults']

/** The words of a failure in one language. */
function wordsOf(failure: OpenDataFailure, locale: Locale): ProblemWords {
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
        detail: failure.methods
          ? t('methodsOnlyDetail', { methods: failure.methods })
          : t('methodNotAllowedDetail', { methods: READ_METHODS }),
      }
    case 'unexpected':
      return { title: t('unexpectedTitle'), detail: t('unexpectedDetail', { id: failure.id }) }
    case 'unavailable':
      return { title: t('unavailableTitle'), detail: t('unavailableDetail') }
    default:
      return writeWordsOf(failure, locale)
  }
}

function writeWordsOf(failure: WriteFailure, locale: Locale): ProblemWords {
  const t = getT(locale, 'api')
  switch (failure.fault) {
    case 'foreign-page':
      return { title: t('foreignPageTitle'), detail: t('foreignPageDetail') }
    case 'bad-body':
      return { title: t('badBodyTitle'), detail: t('badBodyDetail') }
    case 'unsupported-body':
      return { title: t('unsupportedBodyTitle'), detail: t('unsupportedBodyDetail') }
    case 'body-too-large':
      return {
        title: t('bodyTooLargeTitle'),
        detail: t('bodyTooLargeDetail', { max: failure.maxBytes }),
      }
    case 'bad-idempotency-key':
      return { title: t('badKeyTitle'), detail: t('badKeyDetail') }
    case 'idempotency-conflict':
      return { title: t('keyConflictTitle'), detail: t('keyConflictDetail') }
    case 'already-registered':
      return { title: t('alreadyRegisteredTitle'), detail: t('alreadyRegisteredDetail') }
    case 'registration-not-open':
      return {
        title: t('notOpenTitle'),
        detail: getT(locale, 'registrations')(`phases.${failure.phase}`),
      }
    case 'invalid':
      return {
        title: t('invalidTitle'),
        detail: t('invalidDetail', { count: Object.keys(failure.fields).length }),
      }
    case 'rate-limited':
      return {
        title: t('rateLimitedTitle'),
        detail: t('rateLimitedDetail', { seconds: failure.retryAfterSeconds }),
      }
  }
}

/** What a problem says beyond its words: each field that is wrong, the phase. */
function furtherOf(failure: OpenDataFailure, locale: Locale) {
  if (failure.fault === 'registration-not-open') return { phase: failure.phase }
  if (failure.fault !== 'invalid') return {}
  const t = getT(locale, 'registrations')
  const known = NAMESPACES.registrations.zh.faults
  const wordOf = (code: string) =>
    t(`faults.${(Object.hasOwn(known, code) ? code : 'invalid') as FieldFault}`)
  const errors = Object.entries(failure.fields).flatMap(([field, codes]) =>
    codes.map((code) => ({ field, code, detail: wordOf(code) })),
  )
  return { errors }
}

/** application/problem+json, in the language of `?lang=`, else of Accept-Language. */
export function problemResponse(request: Request, failure: OpenDataFailure): Response {
  const url = new URL(request.url)
  const asked = readLang(url.searchParams)
  const locale =
    asked === undefined || isFault(asked)
      ? negotiateLocale(request.headers.get('accept-language'))
      : localeOf(asked)
  const body = problem(
    failure.fault,
    wordsOf(failure, locale),
    url.pathname,
    furtherOf(failure, locale),
  )
  const headers: Record<string, string> = {
    vary: 'accept-language',
    'content-language': { zh: 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' }[locale],
  }
  if (failure.fault === 'method-not-allowed') headers.allow = failure.methods ?? READ_METHODS
  if (failure.fault === 'rate-limited') headers['retry-after'] = String(failure.retryAfterSeconds)
  if (failure.fault === 'unavailable') headers['retry-after'] = '5'
  return jsonResponse(request, body, {
    status: body.status,
    contentType: 'application/problem+json; charset=utf-8',
    headers,
  })
}
