-- One of two is proposed, in a role of its own kind; what is open is undecided, and only what is confirmed has written a row.
ALTER TABLE edition_proposal
  ADD CONSTRAINT edition_proposal_of_one CHECK (num_nonnulls("personId", "organisationId") = 1),
  ADD CONSTRAINT edition_proposal_role_of_person CHECK (("personId" IS NULL) = ("appearanceRole" IS NULL)),
  ADD CONSTRAINT edition_proposal_role_of_organisation CHECK (("organisationId" IS NULL) = ("participationRole" IS NULL)),
  ADD CONSTRAINT edition_proposal_decided CHECK ((state = 'open') = ("decidedAt" IS NULL)),
  ADD CONSTRAINT edition_proposal_made_by_confirming CHECK ("madeId" IS NULL OR state = 'confirmed');
