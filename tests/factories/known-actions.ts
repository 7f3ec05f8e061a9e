/**
 * Every server action of the portal by its exported name, with the names of its fields. An action
 * that is not here fails the hostile test: whoever adds one says so, and it is tried like the others.
 */
export const ACTION_FIELDS: Record<string, readonly string[]> = {
  // registrations
  registerAction: [
    ...['forum', 'key', 'locale', 'name', 'email', 'phone', 'organisation', 'ticketType'],
    ...['invitation', 'sessions', 'consents', 'answers.diet', 'answers.file'],
  ],
  // registrations/own
  cancelRegistrationAction: ['token', 'locale'],
  // privacy
  correctRegistrationAction: ['token', 'registration', 'version', 'name', 'phone', 'organisation'],
  correctAccountAction: ['name', 'locale'],
  withdrawConsentAction: ['token', 'consent'],
  sendProofAction: ['token', 'locale'],
  eraseAction: ['token', 'locale', 'challenge', 'code'],
  // accounts/sign-in
  requestCodeAction: ['email', 'locale', 'next'],
  resendCodeAction: ['challenge', 'locale'],
  enterCodeAction: ['challenge', 'code', 'locale'],
  followLinkAction: ['token', 'locale'],
  // accounts/passwords
  passwordSignInAction: ['email', 'password', 'locale', 'next'],
  setPasswordAction: ['current', 'password', 'locale'],
  // accounts/second-factor
  beginTotpAction: ['locale'],
  confirmTotpAction: ['code', 'locale'],
  removeTotpAction: ['locale'],
  renewRecoveryCodesAction: ['locale'],
  proveSecondFactorAction: ['code', 'locale', 'next'],
  // accounts/account-sessions
  signOutAction: ['locale'],
  endSessionAction: ['session', 'locale'],
  endAllSessionsAction: ['locale'],
}

/**
 * Fields that half of the hostile forms keep as the page has them, so that the rest is judged by the
 * core too. Never so many that the hostile rest could be a good form by chance.
 */
export const KEPT_FIELDS: Record<string, Readonly<Record<string, string>>> = {
  registerAction: {
    forum: 'sample',
    locale: 'zh',
    key: '7d4b2a1e-4c55-4f0e-9a3b-2f6d1c8e5b90',
  },
  requestCodeAction: { locale: 'zh' },
  resendCodeAction: { locale: 'zh' },
  enterCodeAction: { locale: 'zh' },
  followLinkAction: { locale: 'zh' },
  passwordSignInAction: { locale: 'zh' },
  proveSecondFactorAction: { locale: 'zh' },
  cancelRegistrationAction: { locale: 'zh' },
}

/** What stands in the address of a page that holds an action. */
export const PAGE_PARAMETERS: Record<string, string> = {
  locale: 'zh',
  slug: 'sample',
}
