"""A provider's key holds the month: few rows are read for a provider that reports every day.

Two rules of a swapped day went, because they said the same as two others; their indexes go too. The
index of numbers holds only real ones, so that the planner knows that few are met.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models

FILL = [
    "SELECT set_config('vangnet.kind', 'clock', true)",
    """UPDATE cases_prepared SET provider_months = coalesce((
    SELECT array_agg(keys.one ORDER BY keys.one) FROM (
        SELECT p % 1125899906842624 * 4096
             + ((floor(near_first / 32.0)::bigint % 4096) + 4096) % 4096 AS one
        FROM unnest(providers) AS p) AS keys), '{}')""",
    "SELECT set_config('vangnet.kind', '', true)",
]
"""The same as `matching.sql` computes for new rows."""
COMPARABLE = [
    "CREATE VIEW cases_comparable AS SELECT * FROM cases_prepared WHERE vangnet_is_clock()",
    "REVOKE ALL ON cases_comparable FROM vangnet_web",
    "GRANT SELECT ON cases_comparable TO vangnet_web",
    "ALTER VIEW cases_comparable OWNER TO vangnet_search",
    "COMMENT ON VIEW cases_comparable IS 'vangnet: prepared rows, for the clock alone'",
]
"""A view keeps the columns that its table had; so it is made anew."""


class Migration(migrations.Migration):
    dependencies = [("cases", "0004_drift")]

    operations = [
        migrations.AddField(
            model_name="prepared",
            name="provider_months",
            field=ArrayField(base_field=models.BigIntegerField(), default=list, size=None),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RemoveIndex(model_name="prepared", name="cases_near_providers_idx"),
        migrations.RemoveIndex(model_name="prepared", name="cases_near_turned_idx"),
        migrations.RemoveIndex(model_name="prepared", name="cases_near_days_idx"),
        migrations.RemoveIndex(model_name="prepared", name="cases_near_number_idx"),
        migrations.RunSQL("DROP VIEW cases_comparable", migrations.RunSQL.noop),
        migrations.RemoveField(model_name="prepared", name="providers"),
        migrations.RunSQL(COMPARABLE, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="prepared",
            index=models.Index(
                fields=["number"], condition=~models.Q(number=-1), name="cases_near_number_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="prepared",
            index=GinIndex(
                fields=["provider_months"], name="cases_near_months_idx", fastupdate=False
            ),
        ),
    ]
