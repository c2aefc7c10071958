from django.db import migrations

SEARCH = """
CREATE TEXT SEARCH CONFIGURATION nl (COPY = dutch);
ALTER TEXT SEARCH CONFIGURATION nl
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;
CREATE FUNCTION library_all_words(
    title text, summary text, a text, b text, c text, d text, e text, f text
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT title || ' ' || summary || ' ' || a || ' ' || b || ' ' || c || ' ' || d || ' ' || e
        || ' ' || f
$$;
ALTER TABLE library_document
    ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('nl', title), 'A') || setweight(to_tsvector('nl', summary), 'B')
        || setweight(to_tsvector('nl', library_all_words('', '', what_happened, where_it_failed,
            where_it_held, lessons, measures, what_to_watch)), 'C')
    ) STORED,
    ADD COLUMN plain text GENERATED ALWAYS AS (
        vangnet_plain(library_all_words(title, summary, what_happened, where_it_failed,
            where_it_held, lessons, measures, what_to_watch))
    ) STORED;
CREATE INDEX library_words_idx ON library_document USING gin (words);
CREATE INDEX library_plain_idx ON library_document USING gin (plain gin_trgm_ops);
"""


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial"), ("access", "0001_initial")]

    operations = [migrations.RunSQL(SEARCH, migrations.RunSQL.noop)]
