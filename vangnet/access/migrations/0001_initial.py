import uuid

import django.utils.timezone
from django.db import migrations, models

from vangnet.access import walls
from vangnet.access.standings import SUPERVISING, Standing

WHO_ASKS = """
CREATE FUNCTION vangnet_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('vangnet.organisation', true), '')::uuid $$;
CREATE FUNCTION vangnet_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('vangnet.person', true), '')::uuid $$;
CREATE FUNCTION vangnet_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(current_setting('vangnet.kind', true), ''), 'anyone') $$;
CREATE FUNCTION vangnet_is_clock() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('vangnet.kind', true), '') = 'clock' $$;
CREATE FUNCTION vangnet_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date $$;
-- Replaced by the room that knows organisations. Until then nobody supervises.
CREATE FUNCTION vangnet_supervises(body uuid) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT false $$;
-- Lower case, without accents: usable in an index, the same on every server.
CREATE FUNCTION vangnet_plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT lower(public.unaccent('public.unaccent', words)) $$;
"""

SUPERVISING_SQL = ", ".join(f"'{standing.value}'" for standing in sorted(SUPERVISING))

GIVE = f"""
CREATE FUNCTION access_give(
    root uuid, body uuid, individual uuid, what text, reason text, ends timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF what IN ({SUPERVISING_SQL}) AND NOT (body IS NOT NULL AND vangnet_supervises(body)) THEN
        RETURN false;
    END IF;
    IF NOT vangnet_is_clock()
       AND EXISTS (SELECT 1 FROM access_grant g WHERE g.root_id = root)
       AND NOT EXISTS (
            SELECT 1 FROM access_grant g WHERE g.root_id = root
            AND (g.until IS NULL OR g.until > now())
            AND (g.organisation_id = vangnet_organisation() OR g.person_id = vangnet_person()))
    THEN
        RETURN false;
    END IF;
    IF NOT vangnet_is_clock() AND vangnet_organisation() IS NULL AND vangnet_person() IS NULL THEN
        RETURN false;
    END IF;
    INSERT INTO access_grant (id, root_id, organisation_id, person_id, standing, since, until, because)
    VALUES (gen_random_uuid(), root, body, individual, what, now(), ends, reason)
    ON CONFLICT DO NOTHING;
    RETURN true;
END $$
"""

END = """
CREATE FUNCTION access_end(root uuid, body uuid, individual uuid, what text, reason text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended integer;
BEGIN
    IF NOT vangnet_is_clock() AND NOT EXISTS (
        SELECT 1 FROM access_grant g WHERE g.root_id = root
        AND (g.until IS NULL OR g.until > now())
        AND (g.organisation_id = vangnet_organisation() OR g.person_id = vangnet_person()))
    THEN
        RETURN 0;
    END IF;
    UPDATE access_grant g SET until = now(), because = g.because || ' / ' || reason
    WHERE g.root_id = root AND (g.until IS NULL OR g.until > now())
      AND g.organisation_id IS NOT DISTINCT FROM body
      AND g.person_id IS NOT DISTINCT FROM individual
      AND (what IS NULL OR g.standing = what);
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END $$
"""

HOLDERS = """
CREATE FUNCTION access_holders(root uuid)
RETURNS TABLE (organisation_id uuid, person_id uuid, standing text, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT g.organisation_id, g.person_id, g.standing::text, g.since FROM access_grant g
    WHERE g.root_id = root AND (g.until IS NULL OR g.until > now())
      AND (vangnet_is_clock() OR EXISTS (
            SELECT 1 FROM access_grant mine WHERE mine.root_id = root
            AND (mine.until IS NULL OR mine.until > now())
            AND (mine.organisation_id = vangnet_organisation()
                 OR mine.person_id = vangnet_person())))
$$
"""

CLOSE = [
    "ALTER TABLE access_grant ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE access_grant FORCE ROW LEVEL SECURITY",
    f"""CREATE POLICY access_grant_read ON access_grant FOR SELECT USING (
        {walls.CLOCK} OR organisation_id = {walls.ORGANISATION} OR person_id = {walls.PERSON})""",
    "REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON access_grant FROM vangnet_web",
    "GRANT SELECT, INSERT, UPDATE ON access_grant TO vangnet_search",
    "CREATE POLICY access_grant_guard ON access_grant TO vangnet_search"
    " USING (true) WITH CHECK (true)",
]


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunSQL(WHO_ASKS, migrations.RunSQL.noop),
        migrations.CreateModel(
            name="Grant",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("root_id", models.UUIDField()),
                ("organisation_id", models.UUIDField(null=True)),
                ("person_id", models.UUIDField(null=True)),
                ("standing", models.CharField(choices=[(s.value, s.dutch) for s in Standing], max_length=20)),
                ("since", models.DateTimeField(default=django.utils.timezone.now)),
                ("until", models.DateTimeField(null=True)),
                ("because", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["root_id"], name="access_gran_root_id_idx"),
                    models.Index(fields=["organisation_id", "standing"], name="access_gran_org_idx"),
                    models.Index(fields=["person_id"], name="access_gran_person_idx"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        name="access_grant_one_holder",
                        condition=models.Q(organisation_id__isnull=False)
                        ^ models.Q(person_id__isnull=False),
                    ),
                    models.UniqueConstraint(
                        name="access_grant_once",
                        fields=["root_id", "organisation_id", "person_id", "standing"],
                        condition=models.Q(until__isnull=True),
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.RunSQL(CLOSE, migrations.RunSQL.noop),
        walls.trusted_function("access_give(uuid, uuid, uuid, text, text, timestamptz)", GIVE),
        walls.trusted_function("access_end(uuid, uuid, uuid, text, text)", END),
        walls.trusted_function("access_holders(uuid)", HOLDERS),
    ]
