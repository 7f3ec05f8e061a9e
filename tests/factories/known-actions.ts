/**
 * Every server action of the portal by its exported name, with the names of its fields. An action
 * that is not here fails the hostile test: whoever adds one says so, and it is tried like the others.
 */
export const ACTION_FIELDS: Record<string, readonly string[]> = {
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

/** What stands in the address of a page that holds an action. */
export const PAGE_PARAMETERS: Record<string, string> = {
  locale: 'zh',
  slug: 'sample',
}
