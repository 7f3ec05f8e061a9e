-- Rules that hold whatever code writes: check-in.

ALTER TABLE check_in_device
  ADD CONSTRAINT check_in_device_name_length CHECK (length(name) BETWEEN 1 AND 60),
  ADD CONSTRAINT check_in_device_hash_is_sha256 CHECK ("keyHash" ~ '^[0-9a-f]{64}$'),
  -- A device without a person opens nothing.
  ADD CONSTRAINT check_in_device_somebodys CHECK ("accountId" IS NOT NULL OR "revokedAt" IS NOT NULL);
ALTER TABLE check_in
  ADD CONSTRAINT check_in_nonce_is_one CHECK (nonce ~ '^[0-9A-Za-z-]{8,64}$'),
  ADD CONSTRAINT check_in_turns_alternate CHECK (turn >= 0 AND (turn % 2 = 1) = (direction = 'entry')),
  ADD CONSTRAINT check_in_not_in_the_future CHECK (at <= "receivedAt"),
  ADD CONSTRAINT check_in_undone_after CHECK ("undoneAt" >= "receivedAt");

-- When an account goes, its devices are left without a person: they end with it.
CREATE FUNCTION end_device_without_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."revokedAt" := coalesce(NEW."revokedAt", now());
  NEW.name := '□';
  RETURN NEW;
END $$;
CREATE TRIGGER check_in_device_ends BEFORE UPDATE OF "accountId" ON check_in_device
  FOR EACH ROW WHEN (NEW."accountId" IS NULL) EXECUTE FUNCTION end_device_without_person();

-- Every forum has its entrance, and every session with places of its own its list.
CREATE FUNCTION open_entrance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO check_in_list ("forumId") VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER forum_opens_entrance AFTER INSERT ON forum FOR EACH ROW EXECUTE FUNCTION open_entrance();
CREATE FUNCTION open_session_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO check_in_list ("forumId", "sessionId") VALUES (NEW."forumId", NEW."sessionId") ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER session_places_open_list AFTER INSERT ON session_places FOR EACH ROW EXECUTE FUNCTION open_session_list();
INSERT INTO check_in_list ("forumId") SELECT id FROM forum;
INSERT INTO check_in_list ("forumId", "sessionId") SELECT "forumId", "sessionId" FROM session_places;

CREATE CONSTRAINT TRIGGER check_in_list_session_same_forum AFTER INSERT OR UPDATE ON check_in_list
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum('sessionId', 'forum_session');
