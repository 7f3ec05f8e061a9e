-- Who was merged into another is retired, and nobody into themselves.
ALTER TABLE person
  ADD CONSTRAINT person_merged_is_retired CHECK ("mergedIntoId" IS NULL OR ("retiredAt" IS NOT NULL AND "mergedIntoId" <> id));
ALTER TABLE organisation
  ADD CONSTRAINT organisation_merged_is_retired CHECK ("mergedIntoId" IS NULL OR ("retiredAt" IS NOT NULL AND "mergedIntoId" <> id));
