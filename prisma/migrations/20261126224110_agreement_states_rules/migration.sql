-- A reason stands exactly where something is void; what is in force says with whom.
ALTER TABLE agreement
  ADD CONSTRAINT agreement_void_has_reason CHECK ((state = 'voided') = ("voidReason" IS NOT NULL)),
  ADD CONSTRAINT agreement_void_reason_length CHECK (length("voidReason") BETWEEN 1 AND 500),
  ADD CONSTRAINT agreement_embargo_has_end CHECK ("embargoSessionId" IS NULL OR "embargoedUntil" IS NOT NULL);

-- Until the end of a part of the programme: the latest of its ends as readers see them. While none is known, nobody sees it.
CREATE FUNCTION embargo_end(session_id uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT max(slot."endsAt") FROM session_slot AS slot JOIN forum_session AS session ON session.id = slot."sessionId"
      WHERE slot."sessionId" = session_id AND session."retiredAt" IS NULL),
    '9999-12-31T00:00:00Z'::timestamptz)
$$;

CREATE FUNCTION keep_embargo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."embargoSessionId" IS NOT NULL THEN
    NEW."embargoedUntil" := embargo_end(NEW."embargoSessionId");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_keep_embargo BEFORE INSERT OR UPDATE OF "embargoSessionId" ON agreement
  FOR EACH ROW EXECUTE FUNCTION keep_embargo();

-- The part moves: so does the embargo. What readers have seen by then is not taken back.
CREATE FUNCTION move_embargo(session_id uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE agreement SET "embargoSessionId" = "embargoSessionId"
   WHERE "embargoSessionId" = session_id AND "embargoedUntil" > now()
     AND "embargoedUntil" IS DISTINCT FROM embargo_end(session_id)
$$;
CREATE FUNCTION follow_slot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM move_embargo(OLD."sessionId"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM move_embargo(NEW."sessionId"); END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION follow_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM move_embargo(NEW.id);
  RETURN NULL;
END $$;
-- At the end of a transaction, as publishing takes slots away and writes them anew.
CREATE CONSTRAINT TRIGGER session_slot_moves_embargo AFTER INSERT OR UPDATE OR DELETE ON session_slot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION follow_slot();
CREATE CONSTRAINT TRIGGER forum_session_moves_embargo AFTER UPDATE OF "retiredAt" ON forum_session
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION follow_session();
