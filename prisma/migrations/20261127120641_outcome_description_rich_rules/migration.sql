-- A description that is laid out is one in plain words too: whoever reads only those misses nothing.
ALTER TABLE outcome ADD CONSTRAINT "outcome_descriptionRich_is_rich" CHECK (
  "descriptionRich" IS NULL OR (description IS NOT NULL AND is_rich_text("descriptionRich")));
