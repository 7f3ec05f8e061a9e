-- How parts stood before a version: a list, and it stays as it was.
ALTER TABLE programme_notice
  ADD CONSTRAINT programme_notice_numbered CHECK (number > 0),
  ADD CONSTRAINT programme_notice_lists CHECK (jsonb_typeof(before) = 'array');
CREATE TRIGGER programme_notice_append_only BEFORE UPDATE OR TRUNCATE ON programme_notice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A letter of this kind tells of one of them, to whoever registered or to an account; no other letter does either.
ALTER TABLE mail_outbox
  DROP CONSTRAINT mail_outbox_about_one_thing,
  ADD CONSTRAINT mail_outbox_about_one_thing CHECK (
    num_nonnulls("registrationId", "challengeId", "invitationId", "handoverId", "testId", "milestoneReminderId", "accountId") = 1
    AND (kind = 'code') = ("challengeId" IS NOT NULL)
    AND (kind = 'invitation') = ("invitationId" IS NOT NULL)
    AND (kind = 'handover_offered') = ("handoverId" IS NOT NULL)
    AND (kind = 'test') = ("testId" IS NOT NULL)
    AND (kind = 'milestones') = ("milestoneReminderId" IS NOT NULL)
    AND (kind = 'programme_changed') = ("noticeId" IS NOT NULL)
    AND ("accountId" IS NULL OR kind = 'programme_changed'));
