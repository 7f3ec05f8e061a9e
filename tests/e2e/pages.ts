/** One address of every kind of page, without the language; what looks at all pages takes them here. */
export interface PageKind {
  name: string
  path: string
  /** The answer's status, where it is not 200. */
  status?: number
}

const forum = '/forums/zhongguancun-2023'

export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'home', path: '' },
  { name: 'forums', path: '/forums' },
  { name: 'forum', path: forum },
  { name: 'programme', path: '/forums/ec-link' },
  { name: 'agenda', path: `${forum}/agenda` },
  { name: 'sample-agenda', path: '/forums/sample/agenda' },
  { name: 'speakers', path: `${forum}/speakers` },
  { name: 'forum-organisations', path: '/forums/pujiang-2023/organisations' },
  { name: 'forum-agreements', path: `${forum}/agreements` },
  { name: 'forum-outcomes', path: `${forum}/outcomes` },
  { name: 'agreements', path: '/agreements' },
  { name: 'outcomes', path: '/outcomes' },
  { name: 'people', path: '/people' },
  { name: 'organisations', path: '/organisations' },
  { name: 'alliances', path: '/alliances' },
  { name: 'session', path: '/forums/jingmen-2017/sessions/main-forum' },
  { name: 'person', path: '/people/li-junqi' },
  { name: 'organisation', path: '/organisations/bucea' },
  { name: 'agreement', path: '/agreements/zhongguancun-ccb-taining-cooperation' },
  { name: 'aggregate', path: '/agreements/jingmen-summit-agreements-2017' },
  { name: 'alliance', path: '/alliances/zhongguancun-sponge-city-alliance' },
  { name: 'cities', path: '/cities' },
  { name: 'city', path: '/cities/zhuhai' },
  { name: 'themes', path: '/themes' },
  { name: 'theme', path: '/themes/green-building' },
  { name: 'privacy', path: '/privacy' },
  { name: 'erased', path: '/privacy/erased' },
  { name: 'poster', path: '/forums/sample/poster' },
  { name: 'offline', path: '/offline' },
]

/** Pages that hold a form: rendered for each request, and so not among those that are kept. */
export const FORM_PAGES: readonly PageKind[] = [
  { name: 'register', path: '/forums/sample/register' },
  { name: 'my-agenda', path: '/me/agenda' },
]

export const NOT_FOUND: PageKind = { name: 'not-found', path: '/forums/none', status: 404 }

export const LOCALES = ['zh', 'zh-hant', 'en'] as const
export const LANGS = { zh: 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' } as const
export const WIDTHS = [360, 768, 1440] as const
export const SCHEMES = ['light', 'dark'] as const
