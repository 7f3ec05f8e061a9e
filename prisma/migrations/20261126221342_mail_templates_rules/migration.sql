-- A forum's own words are text in languages of ours, short enough to be a letter, and stand in letters about its registrations.
ALTER TABLE mail_template
  ADD CONSTRAINT mail_template_is_text CHECK (
    ("subject" IS NULL OR is_localized_text("subject")) AND (body IS NULL OR is_localized_text(body))),
  ADD CONSTRAINT mail_template_lengths CHECK (length("subject"::text) <= 2000 AND length(body::text) <= 20000),
  ADD CONSTRAINT mail_template_of_a_letter CHECK (kind NOT IN ('code', 'handover_offered', 'handed_over', 'message', 'test'));
ALTER TABLE mail_test
  ADD CONSTRAINT mail_test_length CHECK (length(words::text) <= 40000),
  ADD CONSTRAINT mail_test_of_a_letter CHECK (kind NOT IN ('code', 'handover_offered', 'handed_over', 'message', 'test'));

-- A letter that tries such words is about nothing else.
ALTER TABLE mail_outbox
  DROP CONSTRAINT mail_outbox_about_one_thing,
  ADD CONSTRAINT mail_outbox_about_one_thing CHECK (
    num_nonnulls("registrationId", "challengeId", "invitationId", "handoverId", "testId") = 1
    AND (kind = 'code') = ("challengeId" IS NOT NULL)
    AND (kind = 'invitation') = ("invitationId" IS NOT NULL)
    AND (kind = 'handover_offered') = ("handoverId" IS NOT NULL)
    AND (kind = 'test') = ("testId" IS NOT NULL));
