"""Django can look forward by string and by reverse accessor; import-linter cannot see that."""

from __future__ import annotations

import configparser
from pathlib import Path

from django.apps import apps
from django.db import models

ROOT = Path(__file__).resolve().parents[2]


def _floor() -> dict[str, int]:
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter")
    lines = parser["importlinter:contract:street"]["layers"].split("\n")
    layers = [line.strip() for line in lines if line.strip()]
    return {
        room.strip(): len(layers) - height
        for height, layer in enumerate(layers)
        for room in layer.split("|")
    }


def _relations() -> list[tuple[type[models.Model], models.Field]]:  # type: ignore[type-arg]
    return [
        (model, field)
        for model in apps.get_models()
        if model.__module__.startswith("vangnet.")
        for field in model._meta.get_fields()
        if isinstance(field, (models.ForeignKey, models.OneToOneField, models.ManyToManyField))
    ]


def test_foreign_keys_point_to_the_same_room_or_back() -> None:
    floor = _floor()
    for model, field in _relations():
        here, there = model._meta.app_label, field.related_model._meta.app_label
        if there in floor and here != there:
            assert floor[there] < floor[here], f"{model.__name__}.{field.name} looks forward"


def test_keys_between_rooms_leave_no_way_back() -> None:
    for model, field in _relations():
        if model._meta.app_label != field.related_model._meta.app_label:
            name = f"{model.__name__}.{field.name}"
            assert field.remote_field.related_name == "+", f"{name} needs related_name='+'"


def test_no_relation_points_into_the_drawer_of_names() -> None:
    for model, field in _relations():
        assert field.related_model.__module__ != "vangnet.privacy.identities", model.__name__
