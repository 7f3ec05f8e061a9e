import type { PersonalTable } from './types.ts'

/** Stands where a name was: not recorded, as everywhere in the record. */
export const ERASED_NAME = '□'

/**
 * Every table that holds something of a person who registers or signs in, with what becomes of it: all its columns
 * are given to the person except those withheld, each for a reason; on erasure its rows are deleted, or emptied of
 * everything personal, or kept because they name nobody. A test compares this with the schema, so that a new table or
 * column cannot be forgotten.
 */
export const PERSONAL_TABLES = {
  account: {
    erasure: 'deleted',
    withheld: { passwordHash: 'secret', totpSecret: 'secret', totpLastStep: 'secret' },
  },
  account_session: { erasure: 'deleted', withheld: { idHash: 'secret' } },
  sign_in_challenge: { erasure: 'deleted', withheld: {} },
  passkey: { erasure: 'deleted', withheld: {} },
  passkey_challenge: { erasure: 'deleted', withheld: { challenge: 'secret' } },
  recovery_code: { erasure: 'deleted', withheld: { codeHash: 'secret' } },
  federated_identity: { erasure: 'deleted', withheld: {} },
  forum_role: { erasure: 'deleted', withheld: {} },
  alliance_role: { erasure: 'deleted', withheld: {} },
  star: { erasure: 'deleted', withheld: {} },
  registration: { erasure: 'emptied', withheld: {} },
  answer: { erasure: 'deleted', withheld: {} },
  uploaded_file: { erasure: 'deleted', withheld: {} },
  consent: { erasure: 'kept', withheld: {} },
  session_booking: { erasure: 'kept', withheld: {} },
  ticket: { erasure: 'kept', withheld: { nonce: 'secret' } },
  handover: { erasure: 'emptied', withheld: {} },
  invitation_code: { erasure: 'emptied', withheld: {} },
  idempotency_key: { erasure: 'emptied', withheld: {} },
  mail_outbox: { erasure: 'emptied', withheld: {} },
  mail_test: { erasure: 'deleted', withheld: {} },
  milestone_reminder: { erasure: 'deleted', withheld: {} },
  check_in: { erasure: 'kept', withheld: {} },
  check_in_device: { erasure: 'emptied', withheld: { keyHash: 'secret' } },
  audit: { erasure: 'kept', withheld: {} },
  erasure: { erasure: 'kept', withheld: { subjectHash: 'secret' } },
} as const satisfies Record<string, PersonalTable>

/** Tables without anything of those who register or sign in, and why. */
export const IMPERSONAL_TABLES = {
  'the published record, from public sources': [
    'agreement',
    'agreement_document',
    'agreement_follow_up',
    'agreement_party',
    'agreement_relation',
    'alliance',
    'alliance_member',
    'alliance_service',
    'appearance',
    'appearance_title',
    'city',
    'city_participation',
    'content_record',
    'figure',
    'forum',
    'forum_session',
    'forum_theme',
    'honour',
    'infrastructure',
    'milestone',
    'organisation',
    'organisation_alias',
    'outcome',
    'participation',
    'person',
    'picture_file',
    'reference',
    'room',
    'session_slot',
    'session_theme',
    'source',
    'stated_list',
    'theme',
    'umbrella',
  ],
  'what an organiser offers': [
    'agreement_file',
    'agreement_milestone',
    'check_in_list',
    'clash_acknowledgement',
    'consent_text',
    'programme_notice',
    'picture',
    'programme_request',
    'programme_version',
    'question',
    'registration_settings',
    'session_draft',
    'edition_proposal',
    'session_places',
    'ticket_type',
  ],
  'what an organiser wrote to several people at once': ['registration_message', 'mail_template'],
  'what is to be printed, which goes when anybody of its forum is erased': ['print_job'],
  'lists to be looked at; one of people goes within two days, and at once when anybody in it is erased':
    ['import_batch'],
  'hashes that end within minutes': ['rate_window'],
  'numbers and hashes that prove the log, which names nobody': ['audit_check', 'audit_seal'],
} as const
