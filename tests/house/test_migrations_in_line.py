"""One line of migrations per room, and models that say the same as the migrations."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader


def test_each_room_has_one_last_migration() -> None:
    loader = MigrationLoader(None)
    for app in apps.get_app_configs():
        if app.name.startswith("vangnet.") and app.label in loader.migrated_apps:
            assert len(loader.graph.leaf_nodes(app.label)) == 1, app.label


@pytest.mark.django_db
def test_the_models_need_no_further_migration(capsys: pytest.CaptureFixture[str]) -> None:
    ours = [app.label for app in apps.get_app_configs() if app.name.startswith("vangnet.")]
    call_command("makemigrations", *ours, check=True, dry_run=True)
