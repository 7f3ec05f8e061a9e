import { randomUUID } from 'node:crypto'
import { type ActionLine, doorDoes, staffDoes } from './rights.ts'
import { newAddress } from './routes.ts'

const locale = 'zh'
const NOBODY = '00000000-0000-4000-8000-000000000000'

const AGREEMENT = {
  ...{
    'title.zh-Hans': '湿地备忘录',
    kind: 'memorandum',
    kindAsPrinted: '备忘录',
    scope: 'single',
  },
  ...{ placement: 'at_forum', partyForm: 'bilateral', 'party0.asPrinted': '苇城市' },
}
const LETTER = { subject: '会场有变', body: '改到西馆。' }

/** What organisers do, and what is done at a door. */
export const PANEL_ACTIONS: Readonly<Record<string, ActionLine | readonly ActionLine[]>> = {
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
  // prints
  askPrintAction: {
    rights: staffDoes(['manager'], 'nobody'),
    of: 'registration',
    fields: ({ slug = '', code = '' }) => ({
      ...{ slug, locale, kind: 'badges', group: 'registered', size: 'a6', code },
    }),
    audit: 1,
  },
  // registrations/messages
  previewMessageAction: {
    rights: staffDoes(['manager'], 'nobody'),
    of: 'registration',
    fields: ({ slug = '', code = '' }) => ({
      ...{ slug, locale, key: randomUUID(), query: `q=${code}`, ...LETTER },
    }),
    audit: 0,
  },
  sendMessageAction: {
    rights: staffDoes(['manager'], 'nobody'),
    of: 'registration',
    fields: ({ slug = '', code = '' }) => ({
      ...{ slug, locale, key: randomUUID(), query: `q=${code}`, ...LETTER },
    }),
    audit: 1,
  },
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
  // agreements/editing
  createAgreementAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, ...AGREEMENT }),
    audit: 1,
  },
  saveAgreementAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'enteredAgreement',
    // Each time another text, or there would be nothing to write.
    fields: ({ slug = '', agreement = '' }) => ({
      ...{ slug, locale, agreement, version: '1', ...AGREEMENT },
      'title.zh-Hans': `湿地备忘录${randomUUID()}`,
    }),
    audit: 1,
  },
  moveAgreementAction: [
    {
      rights: staffDoes(['manager', 'editor']),
      of: 'enteredAgreement',
      fields: ({ slug = '', agreement = '' }) => ({
        ...{ slug, locale, agreement, version: '1', to: 'ready' },
      }),
      audit: 1,
    },
  ],
  // agreements/files
  addAgreementFileAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'enteredAgreement',
    // A form of texts brings no file.
    fields: ({ slug = '', agreement = '' }) => ({
      ...{ slug, locale, agreement, file: '协议.pdf', 'title.zh-Hans': '协议全文' },
    }),
    says: 'pick',
    audit: 0,
  },
  removeAgreementFileAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'agreementFile',
    fields: ({ slug = '', agreement = '', id = '' }) => ({ slug, locale, agreement, id }),
    audit: 1,
  },
  // letters/templates
  saveTemplateAction: {
    rights: staffDoes(['manager']),
    of: 'ownWords',
    // Each time another text, or there would be nothing to write.
    fields: ({ slug = '', kind = '', version = '' }) => ({
      ...{ slug, locale, kind, version, step: 'save', 'subject.zh-Hans': `第${version}稿：{论坛}` },
    }),
    audit: 1,
  },
  // imports
  readImportAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    // A form of texts brings no file.
    fields: ({ slug = '' }) => ({ slug, locale, kind: 'person', file: '标题' }),
    says: 'pick',
    audit: 0,
  },
  pasteImportAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, kind: 'person', text: '芦苇、苍鹭' }),
    audit: 1,
  },
  applyImportAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'import',
    fields: ({ slug = '', id = '' }) => ({ slug, locale, import: id, version: '1' }),
    // The part, and the import
    audit: 2,
  },
  giveUpImportAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'import',
    fields: ({ slug = '', id = '' }) => ({ slug, locale, import: id }),
    audit: 1,
  },
  undoImportAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'applied',
    fields: ({ slug = '', id = '' }) => ({ slug, locale, import: id }),
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
  shiftBlockAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'timedPart',
    fields: ({ slug = '', session = '' }) => ({
      ...{ slug, locale, session, version: '0', day: '2031-05-10', start: '06:15' },
    }),
    audit: 1,
  },
  undoEditAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'edit',
    fields: ({ slug = '', edit = '' }) => ({ slug, locale, edit }),
    audit: 1,
  },
  publishProgrammeAction: {
    rights: staffDoes(['manager'], 'changed_since'),
    of: 'draft',
    fields: ({ slug = '', mark = '' }) => ({ slug, locale, mark, reason: '第一版' }),
    audit: 1,
  },
  approveProgrammeAction: {
    rights: staffDoes(['manager', 'editor'], 'no_request'),
    of: 'programmeRequest',
    fields: ({ slug = '', request = '' }) => ({ slug, locale, request }),
    audit: 1,
  },
  returnProgrammeAction: {
    rights: staffDoes(['manager', 'editor'], 'no_request'),
    of: 'programmeRequest',
    fields: ({ slug = '', request = '' }) => ({ slug, locale, request, note: '再看看' }),
    audit: 1,
  },
  acknowledgeClashAction: {
    rights: staffDoes(['manager', 'editor']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, key: 'none', reason: '没有关系' }),
    // Nothing clashes
    says: 'gone',
    audit: 0,
  },
  // team
  giveRolesAction: {
    rights: staffDoes(['manager']),
    of: 'forum',
    fields: ({ slug = '' }) => ({ slug, locale, email: newAddress(), roles: 'editor' }),
    audit: 1,
  },
  changeRolesAction: {
    rights: staffDoes(['manager']),
    of: 'member',
    fields: ({ slug = '', account = '' }) => ({
      ...{ slug, locale, account, was: 'check_in', roles: 'editor' },
    }),
    audit: 1,
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
}
