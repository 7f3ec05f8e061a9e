-- A picture is of one person or of one body, says who made it and who allowed it, and its sizes are what was drawn.
ALTER TABLE picture
  ADD CONSTRAINT picture_is_of_one CHECK (num_nonnulls("personId", "organisationId") = 1),
  ADD CONSTRAINT picture_alt_is_text CHECK (is_localized_text(alt)),
  ADD CONSTRAINT picture_credit_is_text CHECK (is_localized_text(credit)),
  ADD CONSTRAINT picture_permission_is_said CHECK (length(btrim(permission)) BETWEEN 1 AND 1000);
ALTER TABLE picture_file
  ADD CONSTRAINT picture_file_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT picture_file_has_size CHECK (width > 0 AND height > 0 AND "sizeBytes" > 0);

CREATE TRIGGER picture_notify AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON picture
  FOR EACH STATEMENT EXECUTE FUNCTION notify_content();
CREATE TRIGGER picture_file_notify AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON picture_file
  FOR EACH STATEMENT EXECUTE FUNCTION notify_content();
