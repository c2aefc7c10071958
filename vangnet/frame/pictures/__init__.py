"""Pictures drawn on the server as SVG, each with the same in a table.

Pure Python: small frozen dataclasses in, a `Picture` out. Classes only, never `style` (the content
security policy refuses it); the colours are in `pictures.css`. `{% picture drawn %}` shows one.
"""

from vangnet.frame.pictures.bars import bars
from vangnet.frame.pictures.days import Days, days, days_of_change
from vangnet.frame.pictures.ladder import Cell, Column, Ladder, Rung
from vangnet.frame.pictures.network import Kind, Party, Relation, Tie, network
from vangnet.frame.pictures.svg import Picture
from vangnet.frame.pictures.timeline import Event, Gap, Handover, Lane, Span, State, timeline
from vangnet.frame.pictures.trend import Point, trend
from vangnet.frame.pictures.waterfall import Reason, waterfall

__all__ = [
    "Cell",
    "Column",
    "Days",
    "Event",
    "Gap",
    "Handover",
    "Kind",
    "Ladder",
    "Lane",
    "Party",
    "Picture",
    "Point",
    "Reason",
    "Relation",
    "Rung",
    "Span",
    "State",
    "Tie",
    "bars",
    "days",
    "days_of_change",
    "network",
    "timeline",
    "trend",
    "waterfall",
]
