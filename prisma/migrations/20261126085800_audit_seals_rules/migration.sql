-- The chain is append-only like what it proves, whoever connects.
ALTER TABLE audit_seal
  ADD CONSTRAINT audit_seal_counted CHECK (seq >= 1),
  ADD CONSTRAINT audit_seal_hash CHECK (hash ~ '^[0-9a-f]{64}$');
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

ALTER TABLE audit_check
  ADD CONSTRAINT audit_check_whole CHECK (("faultSeq" IS NULL) = (fault IS NULL));
CREATE TRIGGER audit_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
