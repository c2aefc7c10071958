"""A decision per place, a reason of each signer, the crowd of what was published, earlier texts."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from vangnet.access import walls
from vangnet.access.standings import SUPERVISING


def supervisors(table: str) -> migrations.RunSQL:
    return walls.wall(table, read=walls.by_grant(table, SUPERVISING))


def rooted() -> list[tuple[str, models.Field]]:
    return [
        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
        ("root_id", models.UUIDField(db_index=True, editable=False)),
        ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
    ]


class Migration(migrations.Migration):
    dependencies = [("publications", "0001_initial")]

    operations = [
        migrations.RemoveField("publicversion", "k_reason"),
        migrations.AddField("approval", "k_reason", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("replacement", "around", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.RemoveConstraint("replacement", "publications_one_decision_per_words"),
        migrations.AddConstraint(
            "replacement",
            models.UniqueConstraint(
                fields=("public_version", "part", "original", "around"),
                name="publications_one_decision_per_words",
            ),
        ),
        migrations.AddField(
            "registerentry",
            "season",
            models.CharField(blank=True, default="", max_length=10),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="Counted",
            fields=rooted(),
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("root_id",), name="publications_counted_once")
                ]
            },
        ),
        migrations.CreateModel(
            name="PublishedFacts",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("number", models.CharField(max_length=20, unique=True)),
                ("sector", models.CharField(blank=True, max_length=40)),
                ("age_band", models.CharField(blank=True, max_length=20)),
                ("season", models.CharField(blank=True, max_length=10)),
                ("years", django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), default=list, size=None)),
                ("bodies", django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ("limit", models.PositiveSmallIntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["sector", "age_band"], name="publications_shown_idx")
                ]
            },
        ),
        migrations.CreateModel(
            name="EarlierText",
            fields=[
                *rooted(),
                ("part", models.CharField(max_length=30)),
                ("text", models.TextField(blank=True)),
                ("person_id", models.UUIDField(null=True)),
                ("written_at", models.DateTimeField()),
                ("public_version", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="earlier_texts", to="publications.publicversion")),
            ],
            options={
                "indexes": [
                    models.Index(fields=["public_version", "-written_at"], name="publications_earlier_idx")
                ]
            },
        ),
        supervisors("publications_counted"),
        supervisors("publications_earliertext"),
    ]
