from django.db import migrations

SEARCH = """
CREATE TEXT SEARCH CONFIGURATION nl (COPY = dutch);
ALTER TEXT SEARCH CONFIGURATION nl
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;
ALTER TABLE library_document
    ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('nl', title), 'A') || setweight(to_tsvector('nl', summary), 'B')
        || setweight(to_tsvector('nl', search_words), 'C')
    ) STORED;
CREATE INDEX library_words_idx ON library_document USING gin (words);
CREATE INDEX library_risks_idx ON library_document USING gin (risks);
CREATE INDEX library_word_idx ON library_word USING gin (word gin_trgm_ops);
"""

# Everyone reads; only the inspectorate and the clock place or withdraw. The public door cannot.
WRITERS = "(SELECT vangnet_kind()) IN ('inspectorate', 'clock')"
WALL = "".join(
    f"""
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY {table}_read ON {table} FOR SELECT USING (true);
CREATE POLICY {table}_write ON {table} FOR INSERT WITH CHECK ({WRITERS});
CREATE POLICY {table}_change ON {table} FOR UPDATE USING ({WRITERS}) WITH CHECK ({WRITERS});
"""
    for table in ("library_document", "library_word")
)


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial"), ("access", "0001_initial")]

    operations = [
        migrations.RunSQL(SEARCH, migrations.RunSQL.noop),
        migrations.RunSQL(WALL, migrations.RunSQL.noop),
    ]
