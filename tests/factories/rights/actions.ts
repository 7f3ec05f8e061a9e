import { randomUUID } from 'node:crypto'
import {
  type ActionLine,
  anyoneDoes,
  doorDoes,
  factorOwnerDoes,
  factorOwnerOr,
  type Params,
  signedInDoes,
  staffDoes,
} from './rights.ts'
import { newAddress } from './routes.ts'

const locale = 'zh'
const inLanguage = () => ({ locale })
const byLink = ({ token = '' }: Params) => ({ token, locale })
const NOBODY = '00000000-0000-4000-8000-000000000000'
const PASSKEY = JSON.stringify({ id: 'none', rawId: 'none', type: 'public-key', response: {} })

/**
 * Every server action (`createAction` in `lib/domain/**` + `/actions.ts`) by its exported name, and whom it obeys.
 * An action with two ways in has a line for each.
 */
export const ACTIONS: Readonly<Record<string, ActionLine | readonly ActionLine[]>> = {
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
  // registrations/panel
  decideRegistrationsAction: {
    rights: staffDoes(['manager']),
    of: 'registration',
    fields: ({ slug = '', registration = '' }) => ({
      ...{ slug, locale, decision: 'cancel', chosen: `${registration}.1` },
    }),
    audit: 1,
  },
  decideRegistrationAction: {
    rights: staffDoes(['manager']),
    of: 'registration',
    fields: ({ slug = '', registration = '' }) => ({
      ...{ slug, locale, decision: 'cancel', registration, version: '1' },
    }),
    audit: 1,
  },
  setPlacesAction: {
    rights: staffDoes(['manager']),
    of: 'places',
    fields: ({ slug = '', ticketType = '', version = '1' }) => ({
      ...{ slug, locale, ticketType, version, capacity: `${4_000 + Number(version)}` },
    }),
    audit: 1,
  },
  addRegistrationAction: {
    rights: staffDoes(['manager']),
    of: 'forum',
    fields: ({ slug = '' }) => ({
      ...{ slug, locale, key: randomUUID(), name: '芦苇', email: newAddress() },
      ...{ ticketType: 'online', language: 'zh' },
    }),
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
  // check-ins
  signInDeviceAction: {
    rights: staffDoes(['manager', 'check_in']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, name: '南门' }),
    audit: 1,
  },
  revokeDeviceAction: {
    rights: staffDoes(['manager']),
    of: 'device',
    fields: ({ slug = '', device = '' }) => ({ slug, locale, device }),
    audit: 1,
  },
  signOutDeviceAction: {
    rights: doorDoes(),
    of: 'openDoor',
    fields: ({ slug = '' }) => ({ slug, locale }),
    audit: 1,
  },
  checkInAction: [
    {
      rights: doorDoes(),
      of: 'door',
      fields: ({ slug = '', list = '', registrationId = '' }) => ({
        ...{ slug, locale, list, direction: 'entry', nonce: randomUUID(), registrationId },
      }),
      audit: 1,
    },
    {
      // A browser that is no device
      rights: () => 'device_unknown',
      of: 'forum',
      fields: ({ slug = '' }) => ({
        ...{ slug, locale, list: NOBODY, direction: 'entry', nonce: randomUUID(), words: '芦苇' },
      }),
      audit: 0,
    },
  ],
  undoCheckInAction: {
    rights: doorDoes(),
    of: 'checkIn',
    fields: ({ slug = '', list = '', checkIn = '' }) => ({ slug, locale, list, checkIn }),
    audit: 1,
  },
  // programme
  createSessionAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, kind: 'talk', 'title.zh-Hans': '湿地' }),
    audit: 1,
  },
  saveSessionAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'part',
    fields: ({ slug = '', session = '' }) => ({
      ...{ slug, locale, session, version: '0', kind: 'talk', 'title.zh-Hans': '湿地' },
    }),
    audit: 1,
  },
  moveSessionAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'part',
    fields: ({ slug = '', session = '' }) => ({
      ...{ slug, locale, session, version: '0', retired: 'yes' },
    }),
    audit: 1,
  },
  undoEditAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, edit: '1' }),
    // Which was no edit of a programme
    says: 'not_found',
    audit: 0,
  },
  publishProgrammeAction: {
    rights: staffDoes(['manager']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, mark: '0', reason: '第一版' }),
    says: 'nothing_changed',
    audit: 0,
  },
  acknowledgeClashAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, key: 'none', reason: '没有关系' }),
    says: 'not_found',
    audit: 0,
  },
  // letters
  retryLetterAction: {
    rights: (role, target) =>
      ['attendee', 'check_in', 'editor'].includes(role)
        ? 'not_found'
        : role === 'manager' || role === 'administrator'
          ? target === 'own' || (role === 'administrator' && target === 'other')
            ? 'done'
            : 'not_failed'
          : staffDoes([])(role, target),
    of: 'failedLetter',
    fields: ({ id = '' }) => ({ id, locale }),
    audit: 1,
  },
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
  // accounts/sign-in
  requestCodeAction: {
    rights: anyoneDoes(),
    of: 'nothing',
    fields: () => ({ email: newAddress(), locale }),
    audit: 0,
  },
  resendCodeAction: {
    rights: anyoneDoes(),
    of: 'nothing',
    fields: () => ({ challenge: NOBODY, locale }),
    says: 'no_longer_valid',
    audit: 0,
  },
  enterCodeAction: {
    rights: anyoneDoes(),
    of: 'nothing',
    fields: () => ({ challenge: NOBODY, code: '000000', locale }),
    says: 'no_longer_valid',
    audit: 0,
  },
  followLinkAction: {
    rights: anyoneDoes('no_longer_valid'),
    of: 'signInLink',
    fields: ({ token = '' }) => ({ token, locale }),
    // A new account, and its sign-in
    audit: 2,
  },
  // accounts/passwords
  passwordSignInAction: {
    rights: anyoneDoes(),
    of: 'nothing',
    fields: () => ({ email: newAddress(), password: 'a guess of somebody', locale }),
    says: 'wrong_password',
    audit: 0,
  },
  setPasswordAction: {
    rights: signedInDoes(),
    of: 'nothing',
    fields: () => ({ password: 'a long enough sentence of mine', locale }),
    audit: 1,
  },
  // accounts/second-factor
  beginTotpAction: { rights: signedInDoes(), of: 'nothing', fields: inLanguage, audit: 0 },
  confirmTotpAction: {
    rights: signedInDoes(),
    of: 'nothing',
    fields: () => ({ code: '000000', locale }),
    says: 'wrong_second_factor',
    audit: 0,
  },
  removeTotpAction: {
    // Nobody here has an app, and `unproven` nothing else
    rights: (role) =>
      role === 'unproven' ? 'last_second_factor' : signedInDoes('unchanged')(role, 'none'),
    of: 'nothing',
    fields: inLanguage,
    audit: 0,
  },
  renewRecoveryCodesAction: {
    rights: factorOwnerOr('second_factor_required'),
    of: 'nothing',
    fields: inLanguage,
    audit: 1,
  },
  proveSecondFactorAction: {
    rights: factorOwnerDoes,
    of: 'nothing',
    fields: () => ({ code: '000000', locale }),
    says: 'wrong_second_factor',
    audit: 0,
  },
  // accounts/passkeys
  beginPasskeyAction: { rights: signedInDoes(), of: 'nothing', fields: inLanguage, audit: 0 },
  addPasskeyAction: {
    rights: signedInDoes(),
    of: 'nothing',
    fields: () => ({ challenge: NOBODY, response: PASSKEY, label: '手机', locale }),
    says: 'wrong_second_factor',
    audit: 0,
  },
  beginProofAction: { rights: factorOwnerDoes, of: 'nothing', fields: inLanguage, audit: 0 },
  provePasskeyAction: {
    rights: factorOwnerDoes,
    of: 'nothing',
    fields: () => ({ challenge: NOBODY, response: PASSKEY, locale }),
    says: 'wrong_second_factor',
    audit: 0,
  },
  removePasskeyAction: {
    rights: (role, target) => {
      // With a passkey that they have not used yet, `attendee` and `unproven` are not signed in
      if (target === 'own') return factorOwnerDoes(role, target)
      if (role === 'anonymous') return 'sign_in_required'
      return role === 'unproven' ? 'last_second_factor' : 'unchanged'
    },
    of: 'ownPasskey',
    fields: ({ passkey = '' }) => ({ passkey, locale }),
    audit: 1,
  },
  // accounts/set-up
  setUpAction: {
    rights: anyoneDoes('no_longer_valid'),
    of: 'setUpLink',
    fields: ({ token = '' }) => ({ token, email: newAddress(), locale }),
    // A new account, what it may do, and its sign-in
    audit: 3,
  },
  // accounts/federation
  linkIdentityAction: { rights: signedInDoes(), of: 'nothing', fields: inLanguage, audit: 0 },
  dropIdentityAction: { rights: anyoneDoes(), of: 'nothing', fields: inLanguage, audit: 0 },
  unlinkIdentityAction: {
    rights: signedInDoes(),
    of: 'nothing',
    fields: () => ({ provider: 'oidc', locale }),
    audit: 0,
  },
  // accounts/account-sessions
  signOutAction: { rights: anyoneDoes(), of: 'nothing', fields: inLanguage, audit: 0 },
  endSessionAction: {
    rights: signedInDoes('unchanged'),
    of: 'ownSession',
    fields: ({ session = '' }) => ({ session, locale }),
    audit: 0,
  },
  endAllSessionsAction: { rights: signedInDoes(), of: 'nothing', fields: inLanguage, audit: 1 },
}
