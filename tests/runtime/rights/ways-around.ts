/** T34: ways by which pages were reached past what should have kept them, in one framework or another. */

export type Way = {
  name: string
  path?: (path: string) => string
  headers?: Readonly<Record<string, string>>
  /** Tried at Next alone too: what our own server would not let come so far. */
  isForNext?: boolean
}

const forNext = (way: Way): Way => ({ ...way, isForNext: true })
const five = (name: string) => Array(5).fill(name).join(':')
const header = (name: string, headers: Record<string, string>): Way => ({ name, headers })
const address = (name: string, path: (path: string) => string): Way => ({ name, path })
const rsc = { RSC: '1' }

/** `foreign` is the slug of a forum that is not the reader's. */
export const waysAround = (foreign: string, buildId: string): readonly Way[] => [
  ...['proxy', 'src/proxy', 'middleware', 'src/middleware'].map((name) =>
    header(`subrequest ${name}`, { 'x-middleware-subrequest': five(name) }),
  ),
  header('x-nextjs-data', { 'x-nextjs-data': '1' }),
  forNext(
    header('rewritten', {
      'x-middleware-rewrite': `/zh/organise/${foreign}`,
      'x-middleware-next': '1',
      'x-matched-path': `/zh/organise/${foreign}`,
      'x-invoke-path': `/zh/organise/${foreign}`,
      'x-invoke-status': '200',
      'x-original-url': `/zh/organise/${foreign}`,
      'x-rewrite-url': `/zh/organise/${foreign}`,
    }),
  ),
  forNext(header('in parts', rsc)),
  forNext(header('fetched before', { ...rsc, 'Next-Router-Prefetch': '1' })),
  ...['/_tree', '/_full', '/_head', '/_index'].map((segment) =>
    forNext(
      header(`segment ${segment}`, {
        ...{ ...rsc, 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': segment },
      }),
    ),
  ),
  forNext(header('from elsewhere', { ...rsc, 'Next-Url': '/zh' })),
  forNext(address('.rsc', (path) => `${path}.rsc`)),
  forNext(address('segment file', (path) => `${path}.segments/_full.segment.rsc`)),
  forNext(address('_rsc', (path) => `${path}?_rsc=1r34m`)),
  forNext(address('data', (path) => `/_next/data/${buildId}${path}.json`)),
  forNext(
    address('parameters', (path) => `${path}?nxtPlocale=zh&nxtPslug=${foreign}&slug=${foreign}`),
  ),
  address('no language', (path) => path.replace('/zh/', '/')),
  address('twice a language', (path) => `/en${path}`),
  address('upper case', (path) => path.replace('/zh/', '/ZH/').replace('/organise', '/ORGANISE')),
  address('two slashes', (path) => path.replace('/zh/', '/zh//')),
  address('two slashes before', (path) => `/${path}`),
  address('slash at the end', (path) => `${path}/`),
  address('encoded', (path) => path.replace('/me', '/%6De').replace('/organise', '/%6Frganise')),
  address('encoded twice', (path) => path.replace('/me', '/%256De').replace('/or', '/%256Fr')),
  address('encoded slash', (path) => path.replace('/zh/', '/zh%2F')),
  address('dots', (path) => path.replace('/zh/', '/zh/none/%2e%2e/')),
  address('semicolon', (path) => `${path};a=b`),
]
