ALTER TABLE handover ADD CONSTRAINT handover_giver_lengths CHECK (length("giverName") BETWEEN 1 AND 120 AND length("giverEmail") <= 254);

-- The registration becomes the colleague's, and with it goes the address that a letter is still owed to. Whatever
-- statement makes the change: the one who had the place before it is written to the offer that was taken.
CREATE FUNCTION keep_giver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE handover SET "giverName" = OLD.name, "giverEmail" = OLD.email
   WHERE id = (SELECT id FROM handover
                WHERE "registrationId" = NEW.id AND "emailNorm" = NEW."emailNorm" AND "withdrawnAt" IS NULL
                ORDER BY "createdAt" DESC LIMIT 1);
  RETURN NULL;
END $$;
CREATE TRIGGER registration_keep_giver AFTER UPDATE OF "emailNorm" ON registration
  FOR EACH ROW WHEN (OLD."emailNorm" IS DISTINCT FROM NEW."emailNorm" AND NEW."erasedAt" IS NULL) EXECUTE FUNCTION keep_giver();
