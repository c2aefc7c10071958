"""What came of every look at whether reports have changed; only added to."""

from django.db import migrations, models

from vangnet.access import walls

DRIFT = "cases_driftcheck"
SUPERVISES = "vangnet_supervises((SELECT vangnet_organisation()))"


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_covering_indexes")]

    operations = [
        migrations.CreateModel(
            name="DriftCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("outcome", models.CharField(choices=[("steady", "geen grote verandering"), ("moved", "de meldingen zijn veranderd"), ("not_run", "niet gedraaid")], max_length=10)),
                ("because", models.TextField()),
                ("reports", models.PositiveIntegerField(default=0)),
                ("since", models.DateField(null=True)),
                ("moved", models.JSONField(default=dict)),
                ("model_version", models.CharField(max_length=40)),
            ],
        ),
        walls.wall(DRIFT, read=SUPERVISES, write=walls.NOBODY),
        walls.append_only(DRIFT),
    ]
