-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- The next instant at which what readers see changes although nobody writes: an embargo ends. Null when none is set.
-- The server asks it after every content notice, so that a kept page never outlives it.
CREATE FUNCTION next_public_change() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT min("embargoedUntil") FROM agreement WHERE "embargoedUntil" > now() AND "retiredAt" IS NULL
$$;
