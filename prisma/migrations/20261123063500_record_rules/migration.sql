-- Rules that hold whatever code writes: texts, citations, dates, numbers, and what belongs to which forum.
-- Prisma's diff leaves CHECKs, functions and triggers alone, so they live in this hand-written migration.

-- A text in several languages: simplified Chinese always, no empty string, no unknown language.
CREATE FUNCTION is_localized_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_typeof(value) = 'object'
    AND value ? 'zh-Hans'
    AND NOT EXISTS (
      SELECT 1 FROM jsonb_each(value) AS entry
      WHERE entry.key NOT IN ('zh-Hans', 'zh-Hant', 'en')
         OR jsonb_typeof(entry.value) <> 'string'
         OR btrim(entry.value #>> '{}') = '')
$$;

CREATE FUNCTION is_localized_list(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_typeof(value) = 'array'
    AND jsonb_array_length(value) > 0
    AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(value) AS item WHERE NOT is_localized_text(item))
$$;

-- Citations: [{ document, quote, note? }]. May be empty while an organiser has not yet named a source.
CREATE FUNCTION is_citations(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_typeof(value) = 'array'
    AND NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements(value) AS item
      WHERE jsonb_typeof(item) <> 'object'
         OR btrim(coalesce(item ->> 'document', '')) = ''
         OR btrim(coalesce(item ->> 'quote', '')) = ''
         OR (item ? 'note' AND NOT is_localized_text(item -> 'note')))
$$;

-- Every document that a fact cites exists.
CREATE FUNCTION require_cited_documents() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE missing text;
BEGIN
  SELECT item ->> 'document' INTO missing
    FROM jsonb_array_elements(NEW.citations) AS item
   WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.slug = item ->> 'document')
   LIMIT 1;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'cites a document that is not in the record: %', missing
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

-- A document that facts cite keeps its name and stays.
CREATE FUNCTION keep_cited_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE cited boolean; fact_table text;
BEGIN
  FOR fact_table IN
    SELECT c.table_name FROM information_schema.columns AS c
     WHERE c.table_schema = current_schema() AND c.column_name = 'citations'
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE citations @> $1)', fact_table)
      INTO cited USING jsonb_build_array(jsonb_build_object('document', OLD.slug));
    IF cited THEN
      RAISE EXCEPTION 'the document % is cited in %', OLD.slug, fact_table
        USING ERRCODE = 'foreign_key_violation';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER source_delete_cited BEFORE DELETE ON source
  FOR EACH ROW EXECUTE FUNCTION keep_cited_document();
CREATE TRIGGER source_rename_cited BEFORE UPDATE OF slug ON source
  FOR EACH ROW WHEN (OLD.slug IS DISTINCT FROM NEW.slug) EXECUTE FUNCTION keep_cited_document();

-- Tells every server process that what readers see has moved (LISTEN content). Payloads are not needed: a notice means "look again".
CREATE FUNCTION notify_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('content', '');
  RETURN NULL;
END $$;

DO $$
DECLARE
  entry text;
  tbl text;
  col text;
  ref text;
BEGIN
  FOREACH entry IN ARRAY ARRAY[
    'source.title', 'source.author', 'source.publisher', 'source.note',
    'city.name', 'city.description', 'city.doubt', 'city_participation.doubt',
    'theme.name', 'theme.description',
    'umbrella.name', 'umbrella.doubt',
    'forum.name', 'forum.shortName', 'forum.theme', 'forum.description', 'forum.venue', 'forum.doubt',
    'stated_list.label', 'reference.title', 'reference.issuer', 'reference.remark',
    'milestone.title', 'milestone.description', 'milestone.venue', 'milestone.theme', 'milestone.doubt',
    'honour.holder', 'honour.title', 'honour.doubt',
    'infrastructure.name', 'infrastructure.description', 'infrastructure.doubt',
    'room.name',
    'forum_session.title', 'forum_session.theme', 'forum_session.description', 'forum_session.change', 'forum_session.doubt',
    'person.name', 'person.doubt', 'appearance.remark', 'appearance.doubt', 'appearance_title.text',
    'organisation.name', 'organisation.description', 'organisation.doubt', 'organisation_alias.doubt',
    'participation.remark', 'participation.doubt',
    'alliance.purpose', 'alliance.description', 'alliance.joiningProcedure', 'alliance.doubt',
    'alliance_service.name', 'alliance_member.office',
    'agreement.title', 'agreement.summary', 'agreement.place', 'agreement.partyFormDoubt', 'agreement.amountMeaning',
    'agreement.term', 'agreement.doubt', 'agreement_party.label', 'agreement_party.doubt',
    'agreement_follow_up.title', 'agreement_document.title',
    'outcome.title', 'outcome.verb', 'outcome.description', 'outcome.doubt',
    'figure.label', 'figure.unit', 'figure.period', 'figure.doubt'
  ] LOOP
    tbl := split_part(entry, '.', 1); col := split_part(entry, '.', 2);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_localized_text(%I))', tbl, tbl || '_' || col || '_is_text', col);
  END LOOP;

  FOREACH entry IN ARRAY ARRAY['forum_session.points', 'alliance.points', 'outcome.points', 'agreement.fields'] LOOP
    tbl := split_part(entry, '.', 1); col := split_part(entry, '.', 2);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_localized_list(%I))', tbl, tbl || '_' || col || '_is_list', col);
  END LOOP;

  FOR tbl IN
    SELECT c.table_name FROM information_schema.columns AS c
     WHERE c.table_schema = current_schema() AND c.column_name = 'citations'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_citations(citations))', tbl, tbl || '_citations_are_citations');
    -- Deferred, so that one transaction may write facts and their document in any order.
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OF citations ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_cited_documents()', tbl || '_cites', tbl);
  END LOOP;

  FOR tbl IN
    SELECT c.table_name FROM information_schema.columns AS c
     WHERE c.table_schema = current_schema() AND c.column_name = 'slug'
  LOOP
    EXECUTE format($f$ALTER TABLE %I ADD CONSTRAINT %I CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80)$f$, tbl, tbl || '_slug_is_slug');
  END LOOP;

  FOR tbl IN
    SELECT t.table_name FROM information_schema.tables AS t
     WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
       AND t.table_name NOT LIKE '\_prisma%' AND t.table_name <> 'content_record'
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION notify_content()', tbl || '_notify', tbl);
  END LOOP;
END $$;

-- Dates and numbers
ALTER TABLE forum
  ADD CONSTRAINT forum_days_in_order CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT forum_end_needs_start CHECK ("endsOn" IS NULL OR "startsOn" IS NOT NULL),
  ADD CONSTRAINT forum_start_has_precision CHECK (("startsOn" IS NULL) = ("startPrecision" IS NULL)),
  ADD CONSTRAINT forum_end_has_precision CHECK (("endsOn" IS NULL) = ("endPrecision" IS NULL)),
  ADD CONSTRAINT forum_conference_has_days CHECK (kind <> 'conference' OR state = 'draft' OR ("startsOn" IS NOT NULL AND "endsOn" IS NOT NULL)),
  ADD CONSTRAINT forum_attendance_in_order CHECK ("attendanceAtLeast" <= "attendanceAtMost"),
  ADD CONSTRAINT forum_attendance_as_printed CHECK (num_nonnulls("attendanceAtLeast", "attendanceAtMost") = 0 OR "attendanceAsPrinted" IS NOT NULL),
  ADD CONSTRAINT forum_counts_not_negative CHECK ("attendanceAtLeast" >= 0 AND capacity >= 0),
  ADD CONSTRAINT forum_edition_positive CHECK (edition > 0),
  ADD CONSTRAINT forum_zone_known CHECK ((now() AT TIME ZONE "timeZone") IS NOT NULL);
ALTER TABLE reference ADD CONSTRAINT reference_date_has_precision CHECK (("issuedOn" IS NULL) = ("issuedPrecision" IS NULL));
ALTER TABLE milestone
  ADD CONSTRAINT milestone_date_has_precision CHECK (("startsOn" IS NULL) = (precision IS NULL)),
  ADD CONSTRAINT milestone_days_in_order CHECK ("endsOn" >= "startsOn");
ALTER TABLE outcome ADD CONSTRAINT outcome_date_has_precision CHECK (("happenedOn" IS NULL) = (precision IS NULL));
ALTER TABLE agreement_follow_up ADD CONSTRAINT follow_up_date_has_precision CHECK (("on" IS NULL) = (precision IS NULL));
ALTER TABLE session_slot ADD CONSTRAINT session_slot_matches_precision CHECK (
  CASE precision
    WHEN 'exact' THEN num_nulls("startsAt", "endsAt", day) = 0 AND "endsAt" > "startsAt" AND half IS NULL
    WHEN 'half_day' THEN num_nulls(day, half) = 0 AND num_nonnulls("startsAt", "endsAt") = 0
    WHEN 'day' THEN day IS NOT NULL AND num_nonnulls("startsAt", "endsAt", half) = 0
    ELSE num_nonnulls("startsAt", "endsAt", half) = 0
  END);
ALTER TABLE room ADD CONSTRAINT room_capacity_not_negative CHECK (capacity >= 0);
ALTER TABLE forum_session ADD CONSTRAINT session_capacity_not_negative CHECK (capacity >= 0);
ALTER TABLE stated_list
  ADD CONSTRAINT stated_list_count_not_negative CHECK ("statedCount" >= 0),
  ADD CONSTRAINT stated_list_one_place CHECK (num_nonnulls("sessionId", "agreementId", "outcomeId") <= 1),
  ADD CONSTRAINT stated_list_says_something CHECK ("isOpen" OR "statedCount" IS NOT NULL);
ALTER TABLE figure
  ADD CONSTRAINT figure_has_number CHECK (num_nonnulls(value, "atLeast", "atMost") > 0),
  ADD CONSTRAINT figure_bounds_in_order CHECK ("atLeast" <= "atMost");

-- Agreements
ALTER TABLE agreement
  ADD CONSTRAINT agreement_aggregate_has_count CHECK ((scope = 'aggregate') = (count IS NOT NULL)),
  ADD CONSTRAINT agreement_count_positive CHECK (count > 0),
  ADD CONSTRAINT agreement_amount_complete CHECK ((amount IS NULL) = (currency IS NULL) AND (amount IS NULL OR "amountAsPrinted" IS NOT NULL)),
  ADD CONSTRAINT agreement_amount_positive CHECK (amount > 0),
  ADD CONSTRAINT agreement_date_has_precision CHECK (("signedOn" IS NULL) = ("signedPrecision" IS NULL)),
  ADD CONSTRAINT agreement_days_in_order CHECK ("signedUntil" >= "signedOn"),
  ADD CONSTRAINT agreement_at_forum_names_it CHECK (placement <> 'at_forum' OR "forumId" IS NOT NULL),
  ADD CONSTRAINT agreement_session_needs_forum CHECK ("sessionId" IS NULL OR "forumId" IS NOT NULL);
ALTER TABLE agreement_party ADD CONSTRAINT agreement_party_is_named CHECK (num_nonnulls("organisationId", label) > 0);
ALTER TABLE agreement_relation ADD CONSTRAINT agreement_relation_not_itself CHECK ("fromId" <> "toId");

-- People, organisations, alliances
ALTER TABLE appearance
  ADD CONSTRAINT appearance_signs_something CHECK (role NOT IN ('signatory', 'witness') OR "agreementId" IS NOT NULL),
  ADD CONSTRAINT appearance_party_needs_agreement CHECK ("partyId" IS NULL OR "agreementId" IS NOT NULL);
ALTER TABLE honour ADD CONSTRAINT honour_has_holder CHECK (num_nonnulls("cityId", "organisationId", holder) > 0);
ALTER TABLE alliance_member ADD CONSTRAINT alliance_member_is_one CHECK (num_nonnulls("personId", "organisationId") = 1);
ALTER TABLE city ADD CONSTRAINT city_not_its_own_parent CHECK ("parentId" <> id), ADD CONSTRAINT city_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE organisation ADD CONSTRAINT organisation_not_its_own_parent CHECK ("parentId" <> id), ADD CONSTRAINT organisation_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE person ADD CONSTRAINT person_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE umbrella ADD CONSTRAINT umbrella_not_its_own_parent CHECK ("parentId" <> id);
ALTER TABLE forum_session ADD CONSTRAINT session_not_its_own_parent CHECK ("parentId" <> id);

-- What hangs together stands in one forum. Arguments: column holding the id, table it points into.
CREATE FUNCTION require_same_forum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  own uuid := (to_jsonb(NEW) ->> 'forumId')::uuid;
  other uuid;
BEGIN
  IF target IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT "forumId" FROM %I WHERE id = $1', TG_ARGV[1]) INTO other USING target;
  IF other IS DISTINCT FROM own THEN
    RAISE EXCEPTION '%.% points into another forum', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE entry text[];
BEGIN
  FOREACH entry SLICE 1 IN ARRAY ARRAY[
    ['forum_session', 'parentId', 'forum_session'],
    ['appearance', 'sessionId', 'forum_session'],
    ['appearance', 'outcomeId', 'outcome'],
    ['appearance', 'agreementId', 'agreement'],
    ['participation', 'sessionId', 'forum_session'],
    ['participation', 'outcomeId', 'outcome'],
    ['participation', 'infrastructureId', 'infrastructure'],
    ['stated_list', 'sessionId', 'forum_session'],
    ['stated_list', 'outcomeId', 'outcome'],
    ['agreement', 'sessionId', 'forum_session'],
    ['outcome', 'sessionId', 'forum_session'],
    ['figure', 'outcomeId', 'outcome'],
    ['figure', 'infrastructureId', 'infrastructure']
  ] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_same_forum(%L, %L)',
      entry[1] || '_' || entry[2] || '_same_forum', entry[1], entry[2], entry[3]);
  END LOOP;
END $$;

-- A room belongs to the forum of the session that stands in it.
CREATE FUNCTION require_room_of_forum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."roomId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM room JOIN forum_session ON forum_session."forumId" = room."forumId"
     WHERE room.id = NEW."roomId" AND forum_session.id = NEW."sessionId") THEN
    RAISE EXCEPTION 'the room belongs to another forum' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER session_slot_room_same_forum AFTER INSERT OR UPDATE ON session_slot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_room_of_forum();

-- Who signs for a party signs the agreement of that party.
CREATE FUNCTION require_party_of_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."partyId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM agreement_party WHERE id = NEW."partyId" AND "agreementId" = NEW."agreementId") THEN
    RAISE EXCEPTION 'the party belongs to another agreement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER appearance_party_of_agreement AFTER INSERT OR UPDATE ON appearance
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_party_of_agreement();
