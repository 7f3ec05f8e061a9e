-- Rules that hold whatever code writes: files to be printed.

ALTER TABLE print_job
  ADD CONSTRAINT print_job_hash_is_sha256 CHECK ("choiceHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT print_job_choice_is_object CHECK (jsonb_typeof(choice) = 'object'),
  ADD CONSTRAINT print_job_counts CHECK (done >= 0 AND attempts >= 0 AND (total IS NULL OR (total >= 0 AND done <= total))),
  -- A file is there exactly when it is said to be there.
  ADD CONSTRAINT print_job_done CHECK ((state = 'done') = ("fileKey" IS NOT NULL) AND ("fileKey" IS NULL) = ("sizeBytes" IS NULL)),
  ADD CONSTRAINT print_job_ended CHECK ((state IN ('done', 'failed')) = ("endedAt" IS NOT NULL)),
  ADD CONSTRAINT print_job_held CHECK ((state = 'drawing') = ("leasedUntil" IS NOT NULL));
