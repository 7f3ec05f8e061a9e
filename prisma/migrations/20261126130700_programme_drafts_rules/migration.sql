-- Rules that hold whatever code writes: the programme as organisers draw it up.

ALTER TABLE session_draft
  ADD CONSTRAINT session_draft_fields_are_fields CHECK (jsonb_typeof(fields) = 'object'),
  ADD CONSTRAINT session_draft_version_positive CHECK (version > 0);
ALTER TABLE programme_version
  ADD CONSTRAINT programme_version_numbered CHECK (number > 0),
  ADD CONSTRAINT programme_version_reason_length CHECK (length(reason) BETWEEN 1 AND 500),
  ADD CONSTRAINT programme_version_lists CHECK (jsonb_typeof(changes) = 'array' AND jsonb_typeof(sessions) = 'array');
ALTER TABLE clash_acknowledgement
  ADD CONSTRAINT clash_acknowledgement_key_length CHECK (length(key) BETWEEN 1 AND 300),
  ADD CONSTRAINT clash_acknowledgement_reason_length CHECK (length(reason) BETWEEN 1 AND 500);

CREATE CONSTRAINT TRIGGER session_draft_session_same_forum AFTER INSERT OR UPDATE ON session_draft
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum('sessionId', 'forum_session');

-- What was published once stays as it was.
CREATE TRIGGER programme_version_append_only BEFORE UPDATE OR TRUNCATE ON programme_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Tells every server process which part of whose programme somebody has just changed (LISTEN programme), so that
-- whoever draws up the same programme sees it.
CREATE FUNCTION notify_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('programme', json_build_object('forumId', NEW."forumId", 'sessionId', NEW."sessionId", 'version', NEW.version)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_draft_notify AFTER INSERT OR UPDATE ON session_draft FOR EACH ROW EXECUTE FUNCTION notify_programme();
