-- A reminder of what is to be done after agreements is about itself alone, and in nobody's own words.
ALTER TABLE mail_outbox
  DROP CONSTRAINT mail_outbox_about_one_thing,
  ADD CONSTRAINT mail_outbox_about_one_thing CHECK (
    num_nonnulls("registrationId", "challengeId", "invitationId", "handoverId", "testId", "milestoneReminderId") = 1
    AND (kind = 'code') = ("challengeId" IS NOT NULL)
    AND (kind = 'invitation') = ("invitationId" IS NOT NULL)
    AND (kind = 'handover_offered') = ("handoverId" IS NOT NULL)
    AND (kind = 'test') = ("testId" IS NOT NULL)
    AND (kind = 'milestones') = ("milestoneReminderId" IS NOT NULL));
ALTER TABLE mail_template
  DROP CONSTRAINT mail_template_of_a_letter,
  ADD CONSTRAINT mail_template_of_a_letter CHECK (
    kind NOT IN ('code', 'handover_offered', 'handed_over', 'message', 'test', 'milestones'));
ALTER TABLE mail_test
  DROP CONSTRAINT mail_test_of_a_letter,
  ADD CONSTRAINT mail_test_of_a_letter CHECK (
    kind NOT IN ('code', 'handover_offered', 'handed_over', 'message', 'test', 'milestones'));
