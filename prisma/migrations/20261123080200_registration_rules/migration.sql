-- Rules that hold whatever code writes: places, consents, and the record of what happened.

-- A place is given once: never more than there are, except those given before the number was lowered.
ALTER TABLE ticket_type
  ADD CONSTRAINT ticket_type_name_is_text CHECK (is_localized_text(name)),
  ADD CONSTRAINT ticket_type_slug_is_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  ADD CONSTRAINT ticket_type_counts_not_negative CHECK (capacity >= 0 AND grandfathered >= 0 AND confirmed >= 0 AND waitlisted >= 0 AND "lastSeq" >= 0),
  ADD CONSTRAINT ticket_type_never_oversold CHECK (confirmed <= greatest(capacity, grandfathered)),
  ADD CONSTRAINT ticket_type_counts_within_numbers CHECK (confirmed + waitlisted <= "lastSeq");
-- Every place given updates this row; room on its page keeps those updates out of the indexes.
ALTER TABLE ticket_type SET (fillfactor = 50);

-- Lowering the capacity keeps the places that were given; they are let go of as people leave. Nobody else sets this number.
CREATE FUNCTION keep_grandfathered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.grandfathered := CASE
    WHEN NEW.capacity <> OLD.capacity AND OLD.confirmed > NEW.capacity THEN OLD.confirmed
    WHEN NEW.capacity <> OLD.capacity OR NEW.confirmed <= NEW.capacity THEN 0
    ELSE least(OLD.grandfathered, NEW.confirmed)
  END;
  RETURN NEW;
END $$;
CREATE TRIGGER ticket_type_keep_grandfathered BEFORE UPDATE ON ticket_type
  FOR EACH ROW EXECUTE FUNCTION keep_grandfathered();

ALTER TABLE registration_settings
  ADD CONSTRAINT registration_closes_after_opening CHECK ("closesAt" > "opensAt");

ALTER TABLE registration
  ADD CONSTRAINT registration_code_is_code CHECK (code ~ '^[2-9A-HJ-KMNP-Z]{8}$'),
  ADD CONSTRAINT registration_locale_known CHECK (locale IN ('zh', 'zh-hant', 'en')),
  ADD CONSTRAINT registration_seq_positive CHECK (seq > 0),
  ADD CONSTRAINT registration_lengths CHECK (length(name) BETWEEN 1 AND 120 AND length(email) <= 254 AND length("emailNorm") <= 254 AND length(phone) <= 40 AND length(organisation) <= 200);
CREATE CONSTRAINT TRIGGER "registration_ticketTypeId_same_forum" AFTER INSERT OR UPDATE OF "ticketTypeId", "forumId" ON registration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum('ticketTypeId', 'ticket_type');

ALTER TABLE consent_text
  ADD CONSTRAINT consent_text_title_is_text CHECK (is_localized_text(title)),
  ADD CONSTRAINT consent_text_body_is_text CHECK (is_localized_text(body)),
  ADD CONSTRAINT consent_text_slug_is_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  ADD CONSTRAINT consent_text_version_positive CHECK ("textVersion" > 0);
-- One version of a text is in force at a time.
CREATE UNIQUE INDEX consent_text_in_force ON consent_text ("forumId", slug) WHERE ("retiredAt" IS NULL);

ALTER TABLE consent
  ADD CONSTRAINT consent_hash_is_sha256 CHECK ("textHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT consent_locale_known CHECK (locale IN ('zh', 'zh-hant', 'en')),
  ADD CONSTRAINT consent_withdrawn_after CHECK ("withdrawnAt" >= "givenAt");

-- What somebody has agreed to keeps its words.
CREATE FUNCTION keep_agreed_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM consent WHERE "textId" = OLD.id) THEN
    RAISE EXCEPTION 'somebody has agreed to this text: write a new version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consent_text_keep_agreed BEFORE UPDATE ON consent_text FOR EACH ROW
  WHEN ((OLD.slug, OLD."forumId", OLD."textVersion", OLD.title, OLD.body) IS DISTINCT FROM (NEW.slug, NEW."forumId", NEW."textVersion", NEW.title, NEW.body))
  EXECUTE FUNCTION keep_agreed_text();

ALTER TABLE idempotency_key
  ADD CONSTRAINT idempotency_key_hashes CHECK ("keyHash" ~ '^[0-9a-f]{64}$' AND "requestHash" ~ '^[0-9a-f]{64}$');

-- Append-only: what happened is never rewritten.
ALTER TABLE audit ADD CONSTRAINT audit_event_named CHECK (event ~ '^[a-z_]+\.[a-z_]+$');
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Readers see these. The counts of ticket_type are left out: fifty registrations a second would empty every kept page
-- fifty times a second; what shows counts is not kept, and a kind that becomes full says so once.
CREATE TRIGGER registration_settings_notify AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON registration_settings
  FOR EACH STATEMENT EXECUTE FUNCTION notify_content();
CREATE TRIGGER consent_text_notify AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON consent_text
  FOR EACH STATEMENT EXECUTE FUNCTION notify_content();
CREATE TRIGGER ticket_type_notify AFTER INSERT OR UPDATE OF slug, name, position, capacity, "isHidden" OR DELETE OR TRUNCATE ON ticket_type
  FOR EACH STATEMENT EXECUTE FUNCTION notify_content();
