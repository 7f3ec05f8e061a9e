import {
  type ActionLine,
  anyoneDoes,
  factorOwnerDoes,
  factorOwnerOr,
  signedInDoes,
} from './rights.ts'
import { newAddress } from './routes.ts'

const locale = 'zh'
const inLanguage = () => ({ locale })
const NOBODY = '00000000-0000-4000-8000-000000000000'
const PASSKEY = JSON.stringify({ id: 'none', rawId: 'none', type: 'public-key', response: {} })

/** Signing in, and what opens an account. */
export const ACCOUNT_ACTIONS: Readonly<Record<string, ActionLine | readonly ActionLine[]>> = {
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
