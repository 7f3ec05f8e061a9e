import { type NextRequest, NextResponse } from 'next/server'
import { isLocale, negotiateLocale } from '#lib/platform/i18n/locales.ts'

/**
 * Chooses the language where the address names none: `/` leads to the reader's own home page, and an
 * unknown address gets the 404 page in the reader's language. Nothing else is decided here: whoever
 * may see what is decided where the data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const first = pathname.split('/', 2)[1]
  if (isLocale(first)) return NextResponse.next()

  const locale = negotiateLocale(request.headers.get('accept-language'))
  if (pathname !== '/') {
    const notFound = new URL(`/${locale}/status/404`, request.nextUrl)
    notFound.searchParams.set('for', pathname)
    return NextResponse.rewrite(notFound, { status: 404 })
  }
  const response = NextResponse.redirect(new URL(`/${locale}`, request.nextUrl), 307)
  response.headers.set('Vary', 'Accept-Language')
  return response
}

export const config = {
  // Everything that has its language, or needs none: pages, data, files, and what operators ask.
  matcher: [
    '/',
    '/((?!(?:zh|zh-hant|en|api|calendars|documents|pictures|_next)(?:/|$)|livez$|readyz$|[^/]+\\.(?:ico|js|json|png|svg|txt|webmanifest|xml)$).*)',
  ],
}
