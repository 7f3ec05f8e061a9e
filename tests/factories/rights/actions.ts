import { randomUUID } from 'node:crypto'
import { ACCOUNT_ACTIONS } from './account-actions.ts'
import { FACT_ACTIONS } from './fact-actions.ts'
import { FORUM_ACTIONS } from './forum-actions.ts'
import { PANEL_ACTIONS } from './panel-actions.ts'
import { RECORD_ACTIONS } from './record-actions.ts'
import { type ActionLine, anyoneDoes, type Params, signedInDoes } from './rights.ts'
import { newAddress } from './routes.ts'

const locale = 'zh'
const inLanguage = () => ({ locale })
const byLink = ({ token = '' }: Params) => ({ token, locale })
const NOBODY = '00000000-0000-4000-8000-000000000000'

/**
 * Every server action (`createAction` in an `actions.ts` of `lib/domain`) by its exported name, and whom it
 * obeys. An action with two ways in has a line for each. What organisers do stands in panel-actions.ts, what
 * opens an account in account-actions.ts.
 */
export const ACTIONS: Readonly<Record<string, ActionLine | readonly ActionLine[]>> = {
  ...ACCOUNT_ACTIONS,
  ...PANEL_ACTIONS,
  ...FORUM_ACTIONS,
  ...RECORD_ACTIONS,
  ...FACT_ACTIONS,
  // registrations
  registerAction: {
    rights: anyoneDoes(),
    of: 'publicForum',
    fields: ({ slug = '' }) => ({
      ...{ forum: slug, key: randomUUID(), locale, name: '芦苇', email: newAddress() },
      ...{ ticketType: 'online', consents: 'privacy' },
    }),
    audit: 1,
  },
  cancelRegistrationAction: { rights: anyoneDoes(), of: 'link', fields: byLink, audit: 1 },
  acceptPlaceAction: { rights: anyoneDoes(), of: 'linkToAccept', fields: byLink, audit: 1 },
  changeRegistrationAction: {
    rights: anyoneDoes(),
    of: 'link',
    fields: (params) => ({
      ...{ ...byLink(params), version: '1', name: '白鹭', ticketType: 'onsite' },
    }),
    audit: 1,
  },
  offerHandoverAction: {
    rights: anyoneDoes(),
    of: 'link',
    fields: (params) => ({ ...byLink(params), name: '荻花', email: newAddress() }),
    audit: 1,
  },
  withdrawHandoverAction: { rights: anyoneDoes(), of: 'linkOffered', fields: byLink, audit: 1 },
  takeHandoverAction: {
    rights: anyoneDoes(),
    of: 'handover',
    fields: (params) => ({ ...byLink(params), name: '荻花', consents: 'privacy' }),
    audit: 1,
  },
  // stars
  showStarsAction: {
    rights: anyoneDoes(),
    of: 'nothing',
    fields: () => ({ locale, keys: 'sample/opening' }),
    audit: 0,
  },
  carryStarsAction: {
    rights: anyoneDoes(),
    of: 'nothing',
    fields: () => ({ locale, keys: 'sample/opening' }),
    audit: 0,
  },
  mergeStarsAction: {
    rights: signedInDoes(),
    of: 'nothing',
    fields: () => ({ locale, add: 'sample/opening', remove: '' }),
    audit: 0,
  },
  openFeedAction: { rights: signedInDoes(), of: 'nothing', fields: inLanguage, audit: 1 },
  revokeFeedAction: { rights: signedInDoes(), of: 'nothing', fields: inLanguage, audit: 0 },
  // privacy
  correctRegistrationAction: [
    {
      rights: signedInDoes(),
      of: 'ownRegistration',
      fields: ({ registration = '' }) => ({
        ...{ token: '', registration, version: '1', name: '白鹭', phone: '', organisation: '' },
      }),
      audit: 1,
    },
    {
      rights: anyoneDoes(),
      of: 'link',
      fields: ({ token = '', registration = NOBODY }) => ({
        ...{ token, registration, version: '1', name: '白鹭', phone: '', organisation: '' },
      }),
      audit: 1,
    },
  ],
  correctAccountAction: {
    rights: signedInDoes(),
    of: 'nothing',
    fields: () => ({ name: '白鹭', locale }),
    audit: 1,
  },
  withdrawConsentAction: [
    {
      rights: signedInDoes(),
      of: 'ownConsent',
      fields: ({ consent = '' }) => ({ token: '', consent }),
      // The consent, and the registration that cannot be without it
      audit: 2,
    },
    {
      rights: anyoneDoes(),
      of: 'linkedConsent',
      fields: ({ token = '', consent = '' }) => ({ token, consent }),
      // The consent, and the registration that cannot be without it
      audit: 2,
    },
  ],
  sendProofAction: [
    {
      rights: signedInDoes(),
      of: 'nothing',
      fields: () => ({ token: '', locale }),
      audit: 0,
    },
    { rights: anyoneDoes(), of: 'link', fields: byLink, audit: 0 },
  ],
  eraseAction: [
    { rights: signedInDoes(), of: 'nothing', fields: () => ({ token: '', locale }), audit: 1 },
    {
      // A link alone erases nobody
      rights: anyoneDoes(),
      of: 'link',
      fields: byLink,
      says: 'proof_required',
      audit: 0,
    },
  ],
}
