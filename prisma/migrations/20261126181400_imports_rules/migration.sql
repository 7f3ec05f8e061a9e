-- Rules that hold whatever code writes: lists that organisers bring along.

ALTER TABLE import_batch
  ADD CONSTRAINT import_batch_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT import_batch_file_name_length CHECK (length("fileName") BETWEEN 1 AND 200),
  ADD CONSTRAINT import_batch_version_positive CHECK (version > 0),
  ADD CONSTRAINT import_batch_lists CHECK (jsonb_typeof(rows) = 'array' AND jsonb_typeof(plan) = 'array'),
  -- What is to be looked at is there; what is decided says when.
  ADD CONSTRAINT import_batch_looked_at CHECK (state <> 'looked_at' OR (rows IS NOT NULL AND plan IS NOT NULL)),
  ADD CONSTRAINT import_batch_decided CHECK ((state = 'looked_at') = ("decidedAt" IS NULL)),
  ADD CONSTRAINT import_batch_given_up_is_forgotten CHECK (state <> 'given_up' OR (rows IS NULL AND plan IS NULL));

-- Only what was looked at is written or given up, and only what was written is taken back.
CREATE FUNCTION import_batch_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> OLD.state AND NOT (
    (OLD.state = 'looked_at' AND NEW.state IN ('applied', 'given_up')) OR
    (OLD.state = 'applied' AND NEW.state = 'undone')
  ) THEN
    RAISE EXCEPTION 'an import that is % does not become %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER import_batch_goes_on BEFORE UPDATE ON import_batch FOR EACH ROW EXECUTE FUNCTION import_batch_goes_on();
