-- Rules that hold whatever code writes: accounts, forms, tickets, places at sessions, letters.

ALTER TABLE account
  ADD CONSTRAINT account_locale_known CHECK (locale IN ('zh', 'zh-hant', 'en')),
  ADD CONSTRAINT account_lengths CHECK (length(email) BETWEEN 3 AND 254 AND length("emailNorm") BETWEEN 3 AND 254 AND length(name) BETWEEN 1 AND 120),
  -- Nothing but argon2id is kept of a password.
  ADD CONSTRAINT account_password_is_argon2id CHECK ("passwordHash" LIKE '$argon2id$%');
ALTER TABLE account_session
  ADD CONSTRAINT account_session_hash_is_sha256 CHECK ("idHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT account_session_device_length CHECK (length(device) <= 80);
ALTER TABLE sign_in_challenge
  ADD CONSTRAINT sign_in_challenge_locale_known CHECK (locale IN ('zh', 'zh-hant', 'en')),
  ADD CONSTRAINT sign_in_challenge_path_is_ours CHECK ("nextPath" ~ '^/[a-z]' AND length("nextPath") <= 500),
  -- Codes and links of a person are short-lived; a set-up link is handed over by an operator.
  ADD CONSTRAINT sign_in_challenge_short_lived CHECK (purpose = 'set_up' OR "expiresAt" <= "createdAt" + interval '30 minutes');
ALTER TABLE erasure ADD CONSTRAINT erasure_hash_is_sha256 CHECK ("subjectHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE question
  ADD CONSTRAINT question_slug_is_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  ADD CONSTRAINT question_label_is_text CHECK (is_localized_text(label)),
  ADD CONSTRAINT question_hint_is_text CHECK (hint IS NULL OR is_localized_text(hint)),
  ADD CONSTRAINT question_options_where_chosen CHECK ((kind IN ('choice', 'several')) = (options IS NOT NULL AND jsonb_typeof(options) = 'array'));
ALTER TABLE uploaded_file
  ADD CONSTRAINT uploaded_file_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT uploaded_file_size CHECK ("sizeBytes" > 0),
  ADD CONSTRAINT uploaded_file_name_is_no_path CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[/\\[:cntrl:]]');
ALTER TABLE invitation_code
  ADD CONSTRAINT invitation_code_is_code CHECK (code ~ '^[0-9A-Z]{4,40}$'),
  ADD CONSTRAINT invitation_code_uses CHECK ("maxUses" > 0 AND used BETWEEN 0 AND "maxUses"),
  ADD CONSTRAINT invitation_code_locale_known CHECK (locale IN ('zh', 'zh-hant', 'en'));
ALTER TABLE handover
  ADD CONSTRAINT handover_locale_known CHECK (locale IN ('zh', 'zh-hant', 'en')),
  ADD CONSTRAINT handover_lengths CHECK (length(name) BETWEEN 1 AND 120 AND length(email) <= 254);
ALTER TABLE registration_settings
  ADD CONSTRAINT registration_accept_within CHECK ("acceptWithin" BETWEEN 1 AND 720),
  ADD CONSTRAINT registration_remind_hours CHECK ("remindHours" BETWEEN 1 AND 720);
ALTER TABLE registration
  ADD CONSTRAINT registration_accepts_a_place CHECK ("acceptBy" IS NULL OR status IN ('confirmed', 'cancelled')),
  ADD CONSTRAINT registration_note_length CHECK (length("decisionNote") <= 2000);

-- A letter is about one thing, and its kind says which.
ALTER TABLE mail_outbox ADD CONSTRAINT mail_outbox_about_one_thing CHECK (
  num_nonnulls("registrationId", "challengeId", "invitationId", "handoverId") = 1
  AND (kind = 'code') = ("challengeId" IS NOT NULL)
  AND (kind = 'invitation') = ("invitationId" IS NOT NULL)
  AND (kind = 'handover_offered') = ("handoverId" IS NOT NULL));

ALTER TABLE ticket ADD CONSTRAINT ticket_nonce_is_128_bits CHECK (nonce ~ '^[0-9a-f]{32}$');

-- Whoever holds a place has exactly one ticket; whoever has lost it has none, no place at a session, and gives none away.
CREATE FUNCTION follow_registration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  holds boolean := NEW.status IN ('confirmed', 'attended');
  held boolean := TG_OP = 'UPDATE' AND OLD.status IN ('confirmed', 'attended');
BEGIN
  IF holds AND NOT held THEN
    INSERT INTO ticket ("registrationId", "issuedAt") VALUES (NEW.id, NEW."updatedAt");
  ELSIF held AND NOT holds THEN
    UPDATE ticket SET "revokedAt" = NEW."updatedAt" WHERE "registrationId" = NEW.id AND "revokedAt" IS NULL;
    DELETE FROM session_booking WHERE "registrationId" = NEW.id;
    UPDATE handover SET "withdrawnAt" = NEW."updatedAt" WHERE "registrationId" = NEW.id AND "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_follow_insert AFTER INSERT ON registration
  FOR EACH ROW WHEN (NEW.status IN ('confirmed', 'attended')) EXECUTE FUNCTION follow_registration();
CREATE TRIGGER registration_follow_status AFTER UPDATE OF status ON registration
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION follow_registration();
INSERT INTO ticket ("registrationId") SELECT id FROM registration WHERE status IN ('confirmed', 'attended');

-- Places at a session: the row is locked by its own update, and the CHECK refuses the one too many.
ALTER TABLE session_places ADD CONSTRAINT session_places_never_oversold CHECK (capacity >= 0 AND taken BETWEEN 0 AND capacity);
CREATE FUNCTION count_session_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE session_places SET taken = taken + 1 WHERE "sessionId" = NEW."sessionId";
  ELSE
    UPDATE session_places SET taken = taken - 1 WHERE "sessionId" = OLD."sessionId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER session_booking_counted AFTER INSERT OR DELETE ON session_booking
  FOR EACH ROW EXECUTE FUNCTION count_session_booking();

-- What belongs together stays in one forum.
CREATE CONSTRAINT TRIGGER session_places_session_same_forum AFTER INSERT OR UPDATE ON session_places
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum('sessionId', 'forum_session');
CREATE CONSTRAINT TRIGGER invitation_code_type_same_forum AFTER INSERT OR UPDATE OF "ticketTypeId", "forumId" ON invitation_code
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum('ticketTypeId', 'ticket_type');
CREATE CONSTRAINT TRIGGER registration_invitation_same_forum AFTER INSERT OR UPDATE OF "invitationId" ON registration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum('invitationId', 'invitation_code');
CREATE CONSTRAINT TRIGGER uploaded_file_registration_same_forum AFTER INSERT OR UPDATE ON uploaded_file
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum('registrationId', 'registration');
