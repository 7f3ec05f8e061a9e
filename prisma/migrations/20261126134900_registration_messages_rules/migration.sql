-- What an organiser wrote is text in languages of ours, and short enough to be a letter.
ALTER TABLE registration_message
  ADD CONSTRAINT registration_message_subject_is_text CHECK (is_localized_text(subject)),
  ADD CONSTRAINT registration_message_body_is_text CHECK (is_localized_text(body)),
  ADD CONSTRAINT registration_message_lengths CHECK (length(subject::text) <= 2000 AND length(body::text) <= 40000);

-- A letter of this kind is about one of them, and no other letter is.
ALTER TABLE mail_outbox ADD CONSTRAINT mail_outbox_tells_a_message CHECK ((kind = 'message') = ("messageId" IS NOT NULL));
