from django.db import migrations

from vangnet.access import walls
from vangnet.access.standings import SUPERVISING

EVENT = "trail_event"
LOOK = "trail_look"

OWN_ACT = walls.both(
    f"trail_event.organisation_id IS NOT DISTINCT FROM {walls.ORGANISATION}",
    f"trail_event.person_id IS NOT DISTINCT FROM {walls.PERSON}",
)
READ_EVENT = walls.either(
    walls.by_organisation(EVENT),
    walls.by_person(EVENT),
    walls.both("trail_event.audience = 'everyone'", walls.by_grant(EVENT)),
    walls.both("trail_event.audience = 'inspectorate'", walls.by_grant(EVENT, SUPERVISING)),
)
OWN_LOOK = walls.both(
    f"trail_look.organisation_id IS NOT DISTINCT FROM {walls.ORGANISATION}",
    f"trail_look.person_id IS NOT DISTINCT FROM {walls.PERSON}",
)
READ_LOOK = walls.either(
    walls.by_organisation(LOOK), walls.by_organisation(LOOK, "owner_id"), walls.by_person(LOOK)
)


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial"), ("trail", "0001_initial")]

    operations = [
        walls.wall(EVENT, read=READ_EVENT, write=OWN_ACT, change=walls.NOBODY),
        walls.wall(LOOK, read=READ_LOOK, write=OWN_LOOK, change=walls.NOBODY),
        walls.append_only(EVENT),
        walls.append_only(LOOK),
    ]
