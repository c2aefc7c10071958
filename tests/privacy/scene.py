"""A report on which two organisations work together, and a third that has nothing to do with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from tests import people
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.standings import Standing

TODAY = datetime.now(tz=people.AMSTERDAM).date()
AT = datetime(2026, 10, 5, 9, 30, tzinfo=people.AMSTERDAM)


@dataclass
class Scene:
    """`author` wrote the report, `partner` takes part, `outsider` does not."""

    author: Actor = field(default_factory=people.rivierklei_reporter)
    partner: Actor = field(default_factory=people.stromenland_reporter)
    outsider: Actor = field(default_factory=people.outsider)
    root: UUID = field(init=False)

    def __post_init__(self) -> None:
        self.root = people.a_complete_draft(self.author).id
        with acting(self.author):
            for standing, holder in (
                (Standing.PARTNER, self.partner),
                (Standing.REPORTER, self.author),
            ):
                grants.give(
                    self.root, standing, organisation=holder.organisation, because="doet mee"
                )

    @property
    def partner_key(self) -> UUID:
        assert self.partner.organisation is not None
        return self.partner.organisation
