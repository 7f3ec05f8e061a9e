-- As of an outcome: a description that is laid out is one in plain words too.
ALTER TABLE forum_session ADD CONSTRAINT "forum_session_descriptionRich_is_rich" CHECK (
  "descriptionRich" IS NULL OR (description IS NOT NULL AND is_rich_text("descriptionRich")));
