-- What has to be done is text in languages of ours; what shows that it is done needs a day on which it was.
ALTER TABLE agreement_milestone
  ADD CONSTRAINT agreement_milestone_title_is_text CHECK (is_localized_text(title)),
  ADD CONSTRAINT agreement_milestone_evidence_of_done CHECK (evidence IS NULL OR "doneOn" IS NOT NULL);
