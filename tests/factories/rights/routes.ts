import { randomUUID } from 'node:crypto'
import {
  anyoneDoes,
  doorDoes,
  doorOnly,
  everybody,
  nobody,
  notTaken,
  type RouteLine,
  signedIn,
  staff,
} from './rights.ts'

const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Open data: the same for everybody, read only. */
const openData = { rights: everybody, of: 'nothing', refuses: WRITING } as const
const openDataOfForum = { ...openData, of: 'publicForum' } as const

/** Every route handler (`route.ts` below `app`) by its address, and who gets its file. */
export const ROUTES: Readonly<Record<string, RouteLine>> = {
  // open data
  '/api/v1/agreements': openData,
  '/api/v1/alliances': openData,
  '/api/v1/cities': openData,
  '/api/v1/forums': openData,
  '/api/v1/forums/[slug]': openDataOfForum,
  '/api/v1/forums/[slug]/agreements': openDataOfForum,
  '/api/v1/forums/[slug]/organisations': openDataOfForum,
  '/api/v1/forums/[slug]/outcomes': openDataOfForum,
  '/api/v1/forums/[slug]/people': openDataOfForum,
  '/api/v1/forums/[slug]/registrations': {
    rights: notTaken,
    of: 'publicForum',
    refuses: ['PUT', 'PATCH', 'DELETE'],
    post: {
      rights: anyoneDoes('404'),
      of: 'publicForum',
      json: () => ({
        ...{ name: '芦苇', email: newAddress(), ticketType: 'online', locale: 'zh' },
        consents: ['privacy'],
      }),
      audit: 1,
    },
  },
  '/api/v1/forums/[slug]/sessions': openDataOfForum,
  '/api/v1/openapi.json': openData,
  '/api/v1/organisations': openData,
  '/api/v1/people': openData,
  '/api/v1/problems': openData,
  '/api/[[...rest]]': { rights: nobody, of: 'unknownAddress', refuses: WRITING },
  // what the page of a door fetches and sends by itself
  '/api/check-in/[slug]/list': {
    rights: doorOnly,
    of: 'doorList',
    query: ({ list = '' }) => ({ list, lang: 'zh' }),
  },
  '/api/check-in/[slug]/live': {
    rights: doorOnly,
    of: 'doorList',
    query: ({ list = '' }) => ({ list, lang: 'zh' }),
  },
  '/api/check-in/[slug]/scans': {
    rights: notTaken,
    of: 'openDoor',
    post: {
      rights: doorDoes('404'),
      of: 'doorTicket',
      json: ({ list = '', ticket = '' }) => ({
        sentAt: new Date().toISOString(),
        lang: 'zh',
        scans: [
          {
            ...{ token: ticket, nonce: randomUUID(), list, direction: 'entry' },
            at: new Date().toISOString(),
          },
        ],
      }),
      audit: 1,
    },
  },
  // services to sign in with: none is set up where rights are tried
  '/api/auth/callback/[provider]': { rights: nobody, of: 'provider' },
  '/api/auth/start/[provider]': { rights: nobody, of: 'provider' },
  // files
  '/[locale]/organise/audit/export': {
    rights: staff(),
    of: 'nothing',
    query: () => ({ format: 'json' }),
  },
  '/[locale]/organise/[slug]/audit/export': {
    rights: staff('manager'),
    of: 'forum',
    query: () => ({ format: 'json' }),
  },
  '/[locale]/organise/[slug]/badges/files/[job]': { rights: staff('manager'), of: 'print' },
  '/[locale]/organise/[slug]/badges/preview': { rights: staff('manager'), of: 'forum' },
  '/[locale]/organise/[slug]/badges/progress': { rights: staff('manager'), of: 'forum' },
  '/[locale]/organise/[slug]/registrations/export': {
    rights: staff('manager'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/imports/template': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv', kind: 'person' }),
  },
  '/[locale]/organise/[slug]/imports/[id]/refused': {
    rights: staff('manager', 'editor'),
    of: 'import',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/people/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/organisations/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/agreements/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/roles/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/outcomes/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/figures/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/cities/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/alliances/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/sources/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/proposals/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/completeness/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/team/export': {
    rights: staff('manager'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/letters/export': {
    rights: staff('manager'),
    of: 'nothing',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/organise/[slug]/programme/export': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ format: 'csv' }),
  },
  '/[locale]/forums/[slug]/agenda.pdf': { rights: everybody, of: 'publicForum' },
  '/[locale]/forums/[slug]/poster.png': { rights: everybody, of: 'publicForum' },
  '/[locale]/me/data/download': { rights: signedIn, of: 'nothing' },
  '/[locale]/organise/[slug]/programme/board': { rights: staff('manager', 'editor'), of: 'forum' },
  '/[locale]/organise/[slug]/programme/changes': {
    rights: staff('manager', 'editor'),
    of: 'forum',
  },
  '/[locale]/organise/[slug]/picks': {
    rights: staff('manager', 'editor'),
    of: 'forum',
    query: () => ({ of: 'organisation' }),
  },
  '/[locale]/registrations/[token]/data/download': { rights: everybody, of: 'link' },
  '/[locale]/registrations/[token]/files/[id]': { rights: everybody, of: 'linkedFile' },
  '/[locale]/registrations/[token]/ticket.ics': { rights: everybody, of: 'link' },
  '/[locale]/registrations/[token]/ticket.pdf': { rights: everybody, of: 'link' },
  '/[locale]/organise/[slug]/agreements/[agreement]/files/[id]': {
    rights: staff('manager', 'editor'),
    of: 'agreementFile',
  },
  '/documents/[file]': { rights: everybody, of: 'openDocument' },
  '/pictures/[file]': { rights: everybody, of: 'shownPicture' },
  '/calendars/[feed]': { rights: everybody, of: 'feed' },
  // what operators ask
  '/livez': { rights: everybody, of: 'nothing' },
  '/readyz': { rights: everybody, of: 'nothing' },
}

let number = 0
/** An address that nobody has yet. */
export function newAddress(): string {
  number += 1
  return `reed-${process.pid}-${Date.now()}-${number}@example.com`
}
