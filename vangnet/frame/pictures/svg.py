"""The few building blocks of a drawing: elements, lines of text, and the picture with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

Value = str | int | float
LINE = 18.0


@dataclass(frozen=True)
class Picture:
    """A drawing and the same in words. `columns` and `rows` are the table below it.

    `name` is unique on its page: it makes the ids.
    """

    name: str
    title: str
    description: str
    svg: SafeString
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]

    @property
    def labelled_rows(self) -> list[list[tuple[str, str]]]:
        """Each cell with its column, for the cards of a narrow screen."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


def number(value: Value) -> str:
    """A coordinate, short and the same on every machine."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def element(tag: str, attributes: dict[str, Value], *children: str) -> SafeString:
    """One SVG element; attribute values and plain text children are escaped."""
    inside = mark_safe("".join(conditional_escape(child) for child in children))
    pairs = ((name, number(value)) for name, value in attributes.items())
    return format_html("<{}{}>{}</{}>", tag, format_html_join("", ' {}="{}"', pairs), inside, tag)


def group(css: str, *children: str) -> SafeString:
    """Elements that belong together."""
    return element("g", {"class": css}, *children)


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> SafeString:
    """A straight line."""
    return element("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "class": css})


def path(d: str, css: str, **more: Value) -> SafeString:
    """A path; `marker_end="url(#…)"` becomes `marker-end`."""
    extra = {name.replace("_", "-"): value for name, value in more.items()}
    return element("path", {"d": d, "class": css, **extra})


def circle(x: float, y: float, r: float, css: str) -> SafeString:
    """A circle."""
    return element("circle", {"cx": x, "cy": y, "r": r, "class": css})


def box(x: float, y: float, width: float, height: float, css: str, r: float = 0) -> SafeString:
    """A rectangle, with rounded corners when `r` is given."""
    return element(
        "rect", {"x": x, "y": y, "width": width, "height": height, "rx": r, "class": css}
    )


def text(x: float, y: float, words: str, css: str, anchor: str = "start") -> SafeString:
    """One line of text on its baseline."""
    return element("text", {"x": x, "y": y, "class": css, "text-anchor": anchor}, words)


def lines(
    x: float, y: float, words: Sequence[str], css: str, *, anchor: str = "middle"
) -> SafeString:
    """Lines of text under each other at `x`; the first baseline is `y`."""
    spans = [element("tspan", {"x": x, "y": y + at * LINE}, each) for at, each in enumerate(words)]
    return element("text", {"class": css, "text-anchor": anchor}, *spans)


def wrapped(words: str, width: int, most: int = 3) -> list[str]:
    """A text in at most `most` lines of about `width` characters; the rest becomes an ellipsis."""
    found: list[str] = [""]
    for word in words.split():
        longer = f"{found[-1]} {word}".strip()
        if len(longer) <= width or not found[-1]:
            found[-1] = longer
        else:
            found.append(word)
    if len(found) > most:
        found = [*found[: most - 1], found[most - 1] + " …"]
    return [each if len(each) <= width + 6 else each[: width + 4] + "…" for each in found]


def arrow(name: str, css: str) -> SafeString:
    """An arrow head for the end of a path: `marker_end="url(#name)"`."""
    head = path("M0,0 L10,5 L0,10 z", css)
    return element(
        "marker",
        {
            "id": name,
            "viewBox": "0 0 10 10",
            "refX": 9,
            "refY": 5,
            "markerWidth": 9,
            "markerHeight": 9,
            "markerUnits": "userSpaceOnUse",
            "orient": "auto-start-reverse",
        },
        head,
    )


def drawing(
    name: str, title: str, description: str, size: tuple[float, float], *children: str
) -> SafeString:
    """The whole drawing, with a title and a description for who cannot see it."""
    width, height = size
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"vn-svg vn-svg--{name.split('-')[0]}",
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "width": width,
            "height": height,
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-desc",
        },
        element("title", {"id": f"{name}-title"}, title),
        element("desc", {"id": f"{name}-desc"}, description),
        *children,
    )
