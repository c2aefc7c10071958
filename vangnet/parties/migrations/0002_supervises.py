from django.db import migrations

SUPERVISES = """
CREATE OR REPLACE FUNCTION vangnet_supervises(body uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM public.parties_organisation o
        WHERE o.id = body AND o.kind IN ('inspectorate', 'other_supervisor'))
$$;
GRANT SELECT ON parties_organisation TO vangnet_search;
CREATE INDEX parties_name_words ON parties_organisation
    USING gin (vangnet_plain(name) gin_trgm_ops);
CREATE INDEX parties_name_order ON parties_organisation (vangnet_plain(name), name);
"""


class Migration(migrations.Migration):
    dependencies = [("parties", "0001_initial"), ("access", "0001_initial")]

    operations = [migrations.RunSQL(SUPERVISES, migrations.RunSQL.noop)]
