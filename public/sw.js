// Tickets that open without a network. This worker keeps the ticket pages that were opened on this
// device, and what they are made of; of everything else that belongs to a person it keeps nothing.
// Registered by the ticket page and by the reader's own page only (components/tickets/keep-offline).

/** Raised when what is kept changes its shape; what an older worker kept is then dropped. */
const VERSION = 'v1'
const TICKETS = `tickets-${VERSION}`
const SHELL = `shell-${VERSION}`

const TICKET_PATH = /^\/(?:zh|zh-hant|en)\/registrations\/[^/]+\/ticket$/
const LANGUAGE = /^\/(zh-hant|zh|en)(?:\/|$)/
const ASSET_PATH = /^\/(?:_next\/static\/.+|theme\.js|icon\.svg)$/
/** In a hall full of phones a request may hang; then the kept ticket is better than waiting. */
const PATIENCE_MS = 4000

self.addEventListener('activate', (event) => {
  const dropOld = async () => {
    const names = await caches.keys()
    await Promise.all(
      names.filter((name) => name !== TICKETS && name !== SHELL).map((name) => caches.delete(name)),
    )
    await self.clients.claim()
  }
  event.waitUntil(dropOld())
})

self.addEventListener('message', (event) => {
  const { type, path, lang, assets } = event.data ?? {}
  if (type === 'keep') event.waitUntil(keep(path, lang, assets))
  if (type === 'forget') event.waitUntil(caches.delete(TICKETS))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    event.respondWith(TICKET_PATH.test(pathname) ? ticket(event, pathname) : page(request))
  } else if (ASSET_PATH.test(pathname)) {
    event.respondWith(asset(request, pathname))
  }
})

/** Keeps a ticket as it stands now, the words for "no network", and what both are drawn with. */
async function keep(path, lang, assets) {
  const shell = await caches.open(SHELL)
  const wanted = (Array.isArray(assets) ? assets : []).filter(
    (one) => typeof one === 'string' && ASSET_PATH.test(one),
  )
  if (LANGUAGE.test(`/${lang}`)) wanted.push(`/${lang}/offline`)
  // What no page needs any more is dropped: the names of assets change with every build.
  for (const { url } of await shell.keys()) {
    const known = new URL(url).pathname
    if (ASSET_PATH.test(known) && !wanted.includes(known)) await shell.delete(url)
  }
  const fetchOne = async (one) => {
    if (ASSET_PATH.test(one) && (await shell.match(one))) return
    const response = await fetch(one, { credentials: 'omit' })
    if (response.ok) await shell.put(one, response)
  }
  await Promise.allSettled(wanted.map(fetchOne))
  if (typeof path === 'string' && TICKET_PATH.test(path)) await remember(path, await fetch(path))
}

/** A valid ticket is kept; one that says anything else of itself, or is not there, is forgotten. */
async function remember(path, response) {
  const tickets = await caches.open(TICKETS)
  if (response.status === 404) return tickets.delete(path)
  if (!response.ok) return
  const [, state] = /data-ticket="(\w+)"/.exec(await response.clone().text()) ?? []
  if (state === 'valid') return tickets.put(path, response)
  // A page without the mark is not ours (a gateway's own): it says nothing about the ticket.
  if (state) return tickets.delete(path)
}

async function ticket(event, path) {
  const kept = await caches.open(TICKETS).then((tickets) => tickets.match(path))
  const fresh = fetch(event.request)
  // Looked after to the end even when the reader no longer waits for it.
  const remembered = fresh.then((response) => remember(path, response.clone()))
  event.waitUntil(remembered.catch(() => undefined))
  try {
    const response = await (kept ? inTime(fresh) : fresh)
    if (response.status < 500 || !kept) return response
  } catch {
    if (!kept) return offlinePage(path)
  }
  return marked(kept)
}

const inTime = (fresh) =>
  Promise.race([
    fresh,
    new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), PATIENCE_MS)),
  ])

/** The kept page, saying that it comes from this device. */
async function marked(kept) {
  const headers = new Headers(kept.headers)
  // The body is read as text: it has neither its old length nor its old encoding.
  headers.delete('content-encoding')
  headers.delete('content-length')
  const html = (await kept.text()).replace('<html', '<html data-offline=""')
  return new Response(html, { headers })
}

async function page(request) {
  try {
    return await fetch(request)
  } catch {
    return offlinePage(new URL(request.url).pathname)
  }
}

/** "No network" in the reader's language, with the way to the tickets that are kept here. */
async function offlinePage(path) {
  const [, lang] = LANGUAGE.exec(path) ?? []
  const shell = await caches.open(SHELL)
  const own = lang && (await shell.match(`/${lang}/offline`))
  const any = own ? [] : (await shell.keys()).filter(({ url }) => url.endsWith('/offline'))
  const kept = own || (any[0] && (await shell.match(any[0])))
  if (!kept) return Response.error()
  const response = await marked(kept)
  const html = (await response.text()).replace(
    /(<ul[^>]*data-kept-tickets[^>]*>)/,
    `$1${await list()}`,
  )
  return new Response(html, { headers: response.headers })
}

async function list() {
  const tickets = await caches.open(TICKETS)
  const items = (await tickets.keys()).map(async (request) => {
    const html = await tickets.match(request).then((kept) => kept.text())
    // Taken over as it is written: our own page has escaped it.
    const [, title] = /<title>([^<]*)<\/title>/.exec(html) ?? []
    return `<li><a href="${new URL(request.url).pathname}">${title}</a></li>`
  })
  return (await Promise.all(items)).join('')
}

/** Named by their contents, so a kept one is as good as a new one; the others are asked for first. */
async function asset(request, path) {
  const shell = await caches.open(SHELL)
  const kept = await shell.match(path)
  if (kept && path.startsWith('/_next/')) return kept
  return fetch(request).catch(() => kept ?? Response.error())
}
