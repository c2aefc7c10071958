"""The job tables belong to the owner; the web role works in them, and nothing else may."""

from django.db import migrations

TABLES = (
    "procrastinate_jobs, procrastinate_events, procrastinate_periodic_defers, "
    "procrastinate_workers"
)
RIGHTS = f"""
GRANT SELECT, INSERT, UPDATE, DELETE ON {TABLES} TO vangnet_web;
DO $$
DECLARE one record;
BEGIN
    FOR one IN SELECT c.oid::regclass AS name FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
        WHERE c.relkind = 'S' AND c.relname LIKE 'procrastinate%'
    LOOP
        EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO vangnet_web', one.name);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0001_initial"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [migrations.RunSQL(RIGHTS, migrations.RunSQL.noop)]
