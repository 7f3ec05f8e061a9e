-- What is handed out has a title, a name that is no path, and the bytes that were looked at.
ALTER TABLE agreement_file
  ADD CONSTRAINT agreement_file_title_is_text CHECK (is_localized_text(title)),
  ADD CONSTRAINT agreement_file_name_is_no_path CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[/\\[:cntrl:]]'),
  ADD CONSTRAINT agreement_file_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT agreement_file_has_size CHECK ("sizeBytes" > 0);

CREATE TRIGGER agreement_file_notify AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agreement_file
  FOR EACH STATEMENT EXECUTE FUNCTION notify_content();
