// Tickets, and the door, that open without a network. This worker keeps the ticket pages that were opened
// on this device, the door's page on a device of the door, and what they are made of; of everything else
// that belongs to a person it keeps nothing. Registered by the ticket page, the reader's own page
// (components/tickets/keep-offline) and the door (components/check-ins/offline).

/** Raised when what is kept changes its shape; what an older worker kept is then dropped. */
const VERSION = 'v1'
const TICKETS = `tickets-${VERSION}`
const SHELL = `shell-${VERSION}`
/** The door's page with all that it is made of (components/check-ins/offline/door-storage). */
const DOOR = 'door-v1'

const TICKET_PATH = /^\/(?:zh|zh-hant|en)\/registrations\/[^/]+\/ticket$/
const DOOR_PATH = /^\/(?:zh|zh-hant|en)\/organise\/([^/]+)\/check-in$/
const LANGUAGE = /^\/(zh-hant|zh|en)(?:\/|$)/
const ASSET_PATH = /^\/(?:_next\/static\/.+|theme\.js|icon\.svg)$/
/** In a hall full of phones a request may hang; then the kept ticket is better than waiting. */
const PATIENCE_MS = 4000

self.addEventListener('activate', (event) => {
  const dropOld = async () => {
    const names = await caches.keys()
    await Promise.all(
      names
        .filter((name) => ![TICKETS, SHELL, DOOR].includes(name))
        .map((name) => caches.delete(name)),
    )
    await self.clients.claim()
  }
  event.waitUntil(dropOld())
})

self.addEventListener('message', (event) => {
  const { type, path, lang, assets } = event.data ?? {}
  if (type === 'keep') event.waitUntil(keep(path, lang, assets))
  if (type === 'keep-door') event.waitUntil(keepDoor(path, assets))
  if (type === 'forget') event.waitUntil(caches.delete(TICKETS))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const { origin, pathname } = url
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (DOOR_PATH.test(pathname)) event.respondWith(door(event, url))
    else event.respondWith(TICKET_PATH.test(pathname) ? ticket(event, pathname) : page(request))
  } else if (ASSET_PATH.test(pathname)) {
    event.respondWith(asset(request, pathname))
  }
})

/** Keeps a ticket as it stands now, the words for "no network", and what both are drawn with. */
async function keep(path, lang, assets) {
  const shell = await caches.open(SHELL)
  const wanted = assetsAmong(assets)
  if (LANGUAGE.test(`/${lang}`)) wanted.push(`/${lang}/offline`)
  await keepOnly(shell, wanted)
  if (typeof path === 'string' && TICKET_PATH.test(path)) await remember(path, await fetch(path))
}

const assetsAmong = (list) =>
  (Array.isArray(list) ? list : []).filter((one) => typeof one === 'string' && ASSET_PATH.test(one))

/** Of assets those that are wanted; what no page needs any more is dropped: names change with every build. */
async function keepOnly(cache, wanted) {
  for (const { url } of await cache.keys()) {
    const known = new URL(url).pathname
    if (ASSET_PATH.test(known) && !wanted.includes(known)) await cache.delete(url)
  }
  const fetchOne = async (one) => {
    if (ASSET_PATH.test(one) && (await cache.match(one))) return
    const response = await fetch(one, { credentials: 'omit' })
    if (response.ok) await cache.put(one, response)
  }
  await Promise.allSettled(wanted.map(fetchOne))
}

/** The address of a door without what was said on it: of its query only the list stays. */
function doorAddress(url) {
  const list = url.searchParams.get('list')
  return list ? `${url.pathname}?list=${encodeURIComponent(list)}` : url.pathname
}

/** Keeps the door as a device of it sees it: its page says so itself, no other page there is kept. */
async function keepDoor(path, assets) {
  const url = new URL(path, self.location.origin)
  if (url.origin !== self.location.origin || !DOOR_PATH.test(url.pathname)) return
  const cache = await caches.open(DOOR)
  await keepOnly(cache, assetsAmong(assets))
  const response = await fetch(doorAddress(url))
  const isDoor = response.ok && /data-door="/.test(await response.clone().text())
  if (isDoor) await cache.put(doorAddress(url), response)
}

async function door(event, url) {
  const kept = await caches.open(DOOR).then((cache) => cache.match(doorAddress(url)))
  const fresh = fetch(event.request)
  event.waitUntil(
    fresh.then((response) => forgetUnlessDoor(url, response.clone())).catch(() => undefined),
  )
  try {
    const response = await (kept ? inTime(fresh) : fresh)
    if (response.status < 500 || !kept) return response
  } catch {
    if (!kept) return offlinePage(url.pathname)
  }
  return marked(kept)
}

/** Where the page is no door any more, the portal is asked whether this browser is its device. */
async function forgetUnlessDoor(url, response) {
  const [, slug] = DOOR_PATH.exec(url.pathname)
  const keys = await caches.open(DOOR).then((cache) => cache.keys())
  // What is kept of another forum's door stays.
  if (!keys.some((key) => DOOR_PATH.exec(new URL(key.url).pathname)?.[1] === slug)) return
  if (response.ok && /data-door="/.test(await response.text())) return
  const asked = await fetch(`/api/check-in/${slug}/live`, { cache: 'no-store' })
  const { error } = await asked.json()
  if (asked.status !== 404 || error !== 'nothing_here') return
  indexedDB.deleteDatabase('door')
  await caches.delete(DOOR)
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
  const kept = await caches.match(path)
  if (kept && path.startsWith('/_next/')) return kept
  return fetch(request).catch(() => kept ?? Response.error())
}
