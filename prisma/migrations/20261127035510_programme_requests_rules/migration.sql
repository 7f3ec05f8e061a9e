-- A request to publish is open, or decided with a time; one that was sent back says why.
ALTER TABLE programme_request
  ADD CONSTRAINT programme_request_lengths CHECK (length(reason) BETWEEN 1 AND 500 AND length(note) BETWEEN 1 AND 500),
  ADD CONSTRAINT programme_request_decided CHECK (("decidedAt" IS NULL) = (decision IS NULL)),
  ADD CONSTRAINT programme_request_returned_with_reason CHECK ((decision IS NOT DISTINCT FROM 'returned') = (note IS NOT NULL));
