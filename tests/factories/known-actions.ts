import { FACT_ACTION_FIELDS } from './known-fact-actions.ts'

/**
 * Every server action of the portal by its exported name, with the names of its fields. An action
 * that is not here fails the hostile test: whoever adds one says so, and it is tried like the others.
 */
export const ACTION_FIELDS: Record<string, readonly string[]> = {
  ...FACT_ACTION_FIELDS,
  // registrations
  registerAction: [
    ...['forum', 'key', 'locale', 'name', 'email', 'phone', 'organisation', 'ticketType'],
    ...['invitation', 'sessions', 'consents', 'answers.diet', 'answers.file'],
  ],
  // registrations/own, changes, handovers
  cancelRegistrationAction: ['token', 'locale'],
  acceptPlaceAction: ['token', 'locale'],
  changeRegistrationAction: [
    ...['token', 'locale', 'version', 'name', 'phone', 'organisation', 'ticketType', 'sessions'],
    ...['answers.diet', 'answers.file'],
  ],
  offerHandoverAction: ['token', 'locale', 'name', 'email'],
  withdrawHandoverAction: ['token', 'locale'],
  takeHandoverAction: [
    ...['token', 'locale', 'name', 'phone', 'organisation', 'consents', 'answers.diet'],
  ],
  // registrations/panel
  decideRegistrationsAction: ['slug', 'locale', 'decision', 'note', 'ticketType', 'chosen'],
  decideRegistrationAction: [
    ...['slug', 'locale', 'registration', 'version', 'decision', 'note', 'ticketType'],
  ],
  setPlacesAction: ['slug', 'locale', 'ticketType', 'version', 'capacity'],
  askPrintAction: [
    ...['slug', 'locale', 'kind', 'group', 'size', 'ticketType', 'status', 'organisation', 'code'],
    ...['session', 'onlyChanged'],
  ],
  previewMessageAction: [
    ...['slug', 'locale', 'key', 'query', 'subject', 'body', 'subjectEn', 'bodyEn'],
  ],
  sendMessageAction: [
    ...['slug', 'locale', 'key', 'query', 'subject', 'body', 'subjectEn', 'bodyEn'],
  ],
  addRegistrationAction: [
    ...['slug', 'locale', 'key', 'name', 'email', 'phone', 'organisation', 'ticketType'],
    'language',
  ],
  // stars
  showStarsAction: ['locale', 'keys'],
  mergeStarsAction: ['locale', 'add', 'remove'],
  carryStarsAction: ['locale', 'keys'],
  openFeedAction: ['locale'],
  revokeFeedAction: ['locale'],
  // check-ins
  signInDeviceAction: ['slug', 'locale', 'name'],
  revokeDeviceAction: ['slug', 'locale', 'device'],
  signOutDeviceAction: ['slug', 'locale'],
  checkInAction: ['slug', 'locale', 'list', 'direction', 'nonce', 'words', 'registrationId'],
  undoCheckInAction: ['slug', 'locale', 'list', 'checkIn'],
  // agreements/editing
  createAgreementAction: [
    ...['slug', 'locale', 'title.zh-Hans', 'title.en', 'kind', 'kindAsPrinted', 'scope', 'count'],
    ...['placement', 'partyForm', 'party0.asPrinted', 'party0.organisation', 'signer0.name'],
    ...['signer0.party', 'signer0.titles', 'document0.address', 'relation0.to', 'amount'],
  ],
  saveAgreementAction: [
    ...['slug', 'locale', 'agreement', 'version', 'answered', 'title.zh-Hans', 'kind', 'signedOn'],
    ...['kindAsPrinted', 'scope', 'placement', 'partyForm', 'party0.asPrinted', 'embargoDay'],
    ...['embargoTime', 'embargoSession', 'cooperation.en', 'citation0.document', 'undoes'],
  ],
  moveAgreementAction: ['slug', 'locale', 'agreement', 'version', 'to', 'reason'],
  // agreements/files
  addAgreementFileAction: ['slug', 'locale', 'agreement', 'file', 'title.zh-Hans', 'title.en'],
  removeAgreementFileAction: ['slug', 'locale', 'agreement', 'id'],
  // letters/templates
  saveTemplateAction: [
    ...['slug', 'locale', 'version', 'answered', 'choice', 'kind', 'step', 'subject', 'body'],
  ],
  // forums/making
  makeForumAction: [
    ...['locale', 'address', 'kind', 'name.zh-Hans', 'name.en', 'shortName.en', 'timeZone'],
    ...['description.zh-Hans', 'startsOn', 'endsOn', 'city', 'umbrella', 'edition', 'mode'],
    'motif',
  ],
  // editions
  copyForumAction: [
    ...['slug', 'locale', 'address', 'name.zh-Hans', 'name.en', 'shortName.en', 'startsOn'],
    ...['description.zh-Hans', 'edition', 'parts', 'things'],
  ],
  decideProposalsAction: ['slug', 'locale', 'decision', 'chosen'],
  // forums/editing
  saveForumAction: [
    ...[
      'slug',
      'locale',
      'version',
      'answered',
      'state',
      'name.zh-Hans',
      'name.en',
      'nameAsPrinted',
    ],
    ...['shortName.en', 'theme.en', 'description.zh-Hans', 'startsOn', 'endsOn', 'venue.zh-Hans'],
    ...['mode', 'capacity', 'citation0.document', 'citation0.quote', 'undoes'],
    ...['goodToKnow.zh-Hans', 'goodToKnow.en'],
  ],
  addRoomAction: ['slug', 'locale', 'name.zh-Hans', 'name.en', 'capacity', 'position'],
  changeRoomAction: ['slug', 'locale', 'room', 'version', 'undoes', 'name.zh-Hans', 'capacity'],
  removeRoomAction: ['slug', 'locale', 'room'],
  // people and organisations
  createPersonAction: [
    ...['slug', 'locale', 'name.zh-Hans', 'name.en', 'latinAsPrinted', 'honorific', 'aliases'],
    ...['country', 'doubt.zh-Hans', 'another', 'citation0.document', 'citation0.quote'],
  ],
  savePersonAction: [
    ...['slug', 'locale', 'person', 'version', 'answered', 'name.zh-Hans', 'name.en', 'honorific'],
    ...['latinAsPrinted', 'aliases', 'country', 'doubt.zh-Hans', 'citation0.document', 'undoes'],
  ],
  retirePersonAction: ['slug', 'locale', 'person', 'version', 'retired'],
  createOrganisationAction: [
    ...['slug', 'locale', 'name.zh-Hans', 'name.en', 'kind', 'country', 'city', 'parent', 'joint'],
    ...['description.zh-Hans', 'alias.short', 'another', 'citation0.document', 'citation0.quote'],
  ],
  saveOrganisationAction: [
    ...['slug', 'locale', 'organisation', 'version', 'answered', 'name.zh-Hans', 'name.en', 'kind'],
    ...['country', 'city', 'parent', 'joint', 'description.zh-Hans', 'alias.short', 'undoes'],
  ],
  retireOrganisationAction: ['slug', 'locale', 'organisation', 'version', 'retired'],
  savePictureAction: [
    ...['slug', 'locale', 'noun', 'entry', 'seen', 'version', 'file', 'permission', 'alt.en'],
    ...['credit.zh-Hans', 'credit.en'],
  ],
  removePictureAction: ['slug', 'locale', 'noun', 'entry', 'seen', 'version'],
  createSourceAction: [
    ...['slug', 'locale', 'title.zh-Hans', 'title.en', 'titleAsPrinted', 'script', 'note.zh-Hans'],
    ...['author.zh-Hans', 'publisher.zh-Hans', 'publishedOn', 'publishedAsPrinted'],
  ],
  saveSourceAction: [
    ...['slug', 'locale', 'source', 'version', 'answered', 'title.zh-Hans', 'title.en', 'script'],
    ...['titleAsPrinted', 'publisher.zh-Hans', 'publishedOn', 'publishedAsPrinted', 'undoes'],
  ],
  createAllianceAction: [
    ...['slug', 'locale', 'organisation', 'founder', 'description.zh-Hans', 'points.zh-Hans'],
    ...['member0.asPrinted', 'member0.organisation', 'member0.newKind', 'service0.asPrinted'],
  ],
  saveAllianceAction: [
    ...['slug', 'locale', 'alliance', 'version', 'answered', 'founder', 'description.zh-Hans'],
    ...['memberCountAsPrinted', 'member0.asPrinted', 'member0.person', 'member0.office.zh-Hans'],
    ...['service0.asPrinted', 'service0.state', 'citation0.document', 'citation0.quote', 'undoes'],
    ...['service0.citation0.document', 'member0.citation0.quote'],
  ],
  retireAllianceAction: ['slug', 'locale', 'alliance', 'version', 'retired'],
  createCityAction: [
    ...[
      'slug',
      'locale',
      'name.zh-Hans',
      'name.en',
      'country',
      'standing',
      'parent',
      'doubt.zh-Hans',
    ],
    ...['description.zh-Hans', 'citation0.document', 'citation0.quote'],
  ],
  saveCityAction: [
    ...['slug', 'locale', 'city', 'version', 'answered', 'name.zh-Hans', 'name.en', 'country'],
    ...['standing', 'parent', 'description.zh-Hans', 'citation0.document', 'undoes'],
  ],
  retireCityAction: ['slug', 'locale', 'city', 'version', 'retired'],
  createOutcomeAction: [
    ...['slug', 'locale', 'kind', 'title.zh-Hans', 'title.en', 'titleAsPrinted', 'verb.zh-Hans'],
    ...['verbAsPrinted', 'happenedOn', 'session', 'organisation', 'points.zh-Hans', 'points.en'],
  ],
  saveOutcomeAction: [
    ...['slug', 'locale', 'outcome', 'version', 'answered', 'kind', 'title.zh-Hans', 'verb.en'],
    ...['titleAsPrinted', 'verbAsPrinted', 'happenedOn', 'undoes', 'alliance', 'session'],
  ],
  retireOutcomeAction: ['slug', 'locale', 'outcome', 'version', 'retired'],
  moveOutcomeAction: ['slug', 'locale', 'move'],
  createFigureAction: [
    ...['slug', 'locale', 'label.zh-Hans', 'label.en', 'value', 'atLeast', 'atMost', 'asPrinted'],
    ...['unit.zh-Hans', 'period.zh-Hans', 'outcome', 'city', 'group', 'total'],
  ],
  saveFigureAction: [
    ...['slug', 'locale', 'figure', 'version', 'answered', 'label.zh-Hans', 'value', 'atMost'],
    ...['asPrinted', 'unit.en', 'organisation', 'infrastructure', 'group', 'total', 'undoes'],
  ],
  retireFigureAction: ['slug', 'locale', 'figure', 'version', 'retired'],
  moveFigureAction: ['slug', 'locale', 'move'],
  createParticipationAction: [
    ...['slug', 'locale', 'role', 'organisation', 'asPrinted', 'session', 'remark.zh-Hans'],
    ...['doubt.zh-Hans', 'citation0.document', 'citation0.quote'],
  ],
  saveParticipationAction: [
    ...['slug', 'locale', 'participation', 'version', 'answered', 'role', 'organisation', 'undoes'],
    ...['asPrinted', 'session', 'remark.zh-Hans', 'doubt.zh-Hans', 'citation0.document'],
  ],
  removeParticipationAction: ['slug', 'locale', 'participation', 'version'],
  moveParticipationAction: ['slug', 'locale', 'move'],
  mergeEntriesAction: ['slug', 'locale', 'noun', 'kept', 'keptVersion', 'lost', 'lostVersion'],
  unmergeEntriesAction: ['slug', 'locale', 'noun', 'kept', 'edit'],
  // imports
  readImportAction: ['slug', 'locale', 'kind', 'file'],
  pasteImportAction: ['slug', 'locale', 'kind', 'organisationKind', 'text'],
  applyImportAction: ['slug', 'locale', 'import', 'version'],
  giveUpImportAction: ['slug', 'locale', 'import'],
  undoImportAction: ['slug', 'locale', 'import'],
  // programme
  createSessionAction: [
    ...['slug', 'locale', 'kind', 'title.zh-Hans', 'title.en', 'parent', 'slot0.day'],
    ...['slot0.start', 'slot0.end', 'slot0.room'],
  ],
  saveSessionAction: [
    ...['slug', 'locale', 'session', 'version', 'answered', 'kind', 'status', 'parent', 'position'],
    ...['capacity', 'title.zh-Hans', 'title.en', 'theme.en', 'description.zh-Hans', 'slot0.day'],
    ...['slot0.start', 'slot0.half', 'who0.name', 'who0.role', 'who0.titles', 'citation0.quote'],
  ],
  moveSessionAction: [
    ...[
      'slug',
      'locale',
      'session',
      'version',
      'slot0.day',
      'slot0.start',
      'slot0.end',
      'slot0.room',
    ],
    'retired',
  ],
  shiftBlockAction: ['slug', 'locale', 'session', 'version', 'day', 'start', 'room'],
  undoEditAction: ['slug', 'locale', 'edit'],
  publishProgrammeAction: ['slug', 'locale', 'mark', 'reason', 'quiet'],
  approveProgrammeAction: ['slug', 'locale', 'request'],
  returnProgrammeAction: ['slug', 'locale', 'request', 'note'],
  acknowledgeClashAction: ['slug', 'locale', 'key', 'reason'],
  // team
  giveRolesAction: ['slug', 'locale', 'email', 'roles'],
  changeRolesAction: ['slug', 'locale', 'account', 'was', 'roles'],
  // letters
  retryLetterAction: ['id', 'locale'],
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
  // accounts/passkeys
  beginPasskeyAction: ['locale'],
  addPasskeyAction: ['challenge', 'response', 'label', 'locale'],
  beginProofAction: ['locale'],
  provePasskeyAction: ['challenge', 'response', 'locale', 'next'],
  removePasskeyAction: ['passkey', 'locale'],
  // accounts/set-up
  setUpAction: ['token', 'email', 'locale'],
  // accounts/federation
  linkIdentityAction: ['locale'],
  dropIdentityAction: ['locale'],
  unlinkIdentityAction: ['provider', 'locale'],
  // accounts/account-sessions
  signOutAction: ['locale'],
  endSessionAction: ['session', 'locale'],
  endAllSessionsAction: ['locale'],
}

/**
 * Fields that half of the hostile forms keep as the page has them, so that the rest is judged by the
 * core too. Never so many that the hostile rest could be a good form by chance. Those of actions behind
 * a link are made with the link (tests/runtime/open-doors.ts).
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
  addPasskeyAction: { locale: 'zh', label: 'phone' },
  provePasskeyAction: { locale: 'zh' },
  removePasskeyAction: { locale: 'zh' },
  setUpAction: { locale: 'zh', email: 'first@example.com' },
  decideRegistrationsAction: { slug: 'sample', locale: 'zh', decision: 'approve' },
  // Nobody has this id.
  decideRegistrationAction: {
    ...{ slug: 'sample', locale: 'zh', decision: 'cancel', version: '1' },
    registration: '00000000-0000-4000-8000-000000000000',
  },
  askPrintAction: {
    ...{ slug: 'sample', locale: 'zh', kind: 'badges', group: 'registered', size: 'a6' },
    // Nobody has it.
    code: 'NNNNNNNN',
  },
  setPlacesAction: { slug: 'sample', locale: 'zh', version: '1', capacity: '9' },
  // Nobody is called so.
  previewMessageAction: { slug: 'sample', locale: 'zh', query: 'q=%F0%9F%90%A1' },
  sendMessageAction: { slug: 'sample', locale: 'zh', query: 'q=%F0%9F%90%A1' },
  addRegistrationAction: {
    ...{ slug: 'sample', locale: 'zh', name: '林晓', language: 'zh' },
    key: '7d4b2a1e-4c55-4f0e-9a3b-2f6d1c8e5b91',
  },
  // Any three texts would be a good form: a state that is none keeps it from being one.
  saveForumAction: { slug: 'sample', locale: 'zh', state: 'over' },
  createAgreementAction: { slug: 'sample', locale: 'zh' },
  saveAgreementAction: { slug: 'sample', locale: 'zh' },
  moveAgreementAction: { slug: 'sample', locale: 'zh', to: 'burnt' },
  addAgreementFileAction: { slug: 'sample', locale: 'zh' },
  removeAgreementFileAction: { slug: 'sample', locale: 'zh' },
  saveTemplateAction: { slug: 'sample', locale: 'zh', kind: 'code' },
  addRoomAction: { slug: 'sample', locale: 'zh', capacity: 'many' },
  changeRoomAction: { slug: 'sample', locale: 'zh' },
  removeRoomAction: { slug: 'sample', locale: 'zh' },
  savePictureAction: { slug: 'sample', locale: 'zh', noun: 'person' },
  removePictureAction: { slug: 'sample', locale: 'zh', noun: 'person' },
  readImportAction: { slug: 'sample', locale: 'zh' },
  applyImportAction: { slug: 'sample', locale: 'zh' },
  giveUpImportAction: { slug: 'sample', locale: 'zh' },
  undoImportAction: { slug: 'sample', locale: 'zh' },
  createSessionAction: { slug: 'sample', locale: 'zh' },
  saveSessionAction: { slug: 'sample', locale: 'zh', session: 'keynote-rain' },
  moveSessionAction: { slug: 'sample', locale: 'zh', session: 'keynote-rain' },
  shiftBlockAction: { slug: 'sample', locale: 'zh', session: 'keynote-rain' },
  undoEditAction: { slug: 'sample', locale: 'zh' },
  publishProgrammeAction: { slug: 'sample', locale: 'zh' },
  approveProgrammeAction: { slug: 'sample', locale: 'zh' },
  returnProgrammeAction: { slug: 'sample', locale: 'zh' },
  acknowledgeClashAction: { slug: 'sample', locale: 'zh' },
}

/** Actions that are for administrators and organisers: tried as one of them too. */
export const STAFF_ACTIONS: readonly string[] = [
  'retryLetterAction',
  'signInDeviceAction',
  'revokeDeviceAction',
  'signOutDeviceAction',
  'checkInAction',
  'undoCheckInAction',
  'giveRolesAction',
  'changeRolesAction',
  'decideRegistrationsAction',
  'decideRegistrationAction',
  'setPlacesAction',
  'askPrintAction',
  'addRegistrationAction',
  'saveForumAction',
  'saveTemplateAction',
  'createAgreementAction',
  'saveAgreementAction',
  'moveAgreementAction',
  'addAgreementFileAction',
  'removeAgreementFileAction',
  'addRoomAction',
  'changeRoomAction',
  'removeRoomAction',
  'savePictureAction',
  'removePictureAction',
  'readImportAction',
  'applyImportAction',
  'giveUpImportAction',
  'undoImportAction',
  'createSessionAction',
  'saveSessionAction',
  'moveSessionAction',
  'shiftBlockAction',
  'undoEditAction',
  'publishProgrammeAction',
  'approveProgrammeAction',
  'returnProgrammeAction',
  'acknowledgeClashAction',
  'previewMessageAction',
  'sendMessageAction',
]

/** What stands in the address of a page that holds an action. */
export const PAGE_PARAMETERS: Record<string, string> = {
  locale: 'zh',
  slug: 'sample',
  code: 'NNNNNNNN',
  session: 'keynote-rain',
}
