-- A rich text in several languages: simplified Chinese always, each a document with something in it, no unknown
-- language. What a document may hold is judged where it is written and once more where it is shown.
CREATE FUNCTION is_rich_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_typeof(value) = 'object'
    AND value ? 'zh-Hans'
    AND NOT EXISTS (
      SELECT 1 FROM jsonb_each(value) AS entry
      WHERE entry.key NOT IN ('zh-Hans', 'zh-Hant', 'en')
         OR jsonb_typeof(entry.value) <> 'object'
         OR entry.value ->> 'type' IS DISTINCT FROM 'doc'
         OR jsonb_typeof(entry.value -> 'content') IS DISTINCT FROM 'array'
         OR entry.value -> 'content' = '[]'::jsonb)
$$;

ALTER TABLE forum ADD CONSTRAINT "forum_goodToKnow_is_rich" CHECK (is_rich_text("goodToKnow"));
