"""Every word in a file that would leave the house: its name, its text and its properties.

Reads pictures, pages and office documents with nothing but the standard library. A kind of file
that it cannot read is an error: the gate then stays shut.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from dataclasses import dataclass
from html.parser import HTMLParser

MOST = 20_000_000
"""Bytes that are unpacked at most; a file that is bigger inside is not read, so not published."""
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
SILENT = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB")
"""Parts of a picture that hold no words."""
PROPERTIES = "eigenschappen"


class Unreadable(Exception):
    """This file cannot be read, so nobody knows what is in it."""


@dataclass(frozen=True)
class File:
    """A file that goes out beside the text."""

    name: str
    content: bytes


def texts_of(file: File) -> dict[str, str]:
    """Name, text and properties of a file. Raises `Unreadable`."""
    head = file.content[:8]
    if head == PNG:
        found = {PROPERTIES: _png(file.content)}
    elif head[:2] == JPEG:
        found = {PROPERTIES: _jpeg(file.content)}
    elif head[:4] == b"PK\x03\x04":
        found = _zip(file.content)
    else:
        found = {"tekst": _plain(file.content)}
    return {"naam": re.sub(r"[-_.]", " ", file.name), **found}


def words_of_html(page: str) -> str:
    """Text, comments and attributes of a page: alternative texts and titles are read too."""
    reader = _Everything()
    reader.feed(page)
    reader.close()
    return "\n".join(reader.found)


class _Everything(HTMLParser):
    """Collects whatever a page holds that is no tag or name of an attribute."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for _name, value in attrs if value]

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(data)

    def handle_comment(self, data: str) -> None:
        self.found.append(data)

    def handle_decl(self, decl: str) -> None:
        self.found.append(decl)

    def handle_pi(self, data: str) -> None:
        self.found.append(data)

    def unknown_decl(self, data: str) -> None:
        self.found.append(data)


def _plain(content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Unreadable("geen tekst") from fault
    if "\x00" in text or text.startswith("%PDF"):
        raise Unreadable("geen tekst")
    if text.lstrip()[:1] in ("{", "["):
        text += "\n" + json.dumps(json.loads(text), ensure_ascii=False)
    return f"{text}\n{words_of_html(text)}"


def _png(content: bytes) -> str:
    """Whatever is no picture: text, time, and what a camera wrote."""
    at, found = len(PNG), []
    while at + 8 <= len(content):
        size = int.from_bytes(content[at : at + 4])
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        if kind in (b"zTXt", b"iTXt") and b"\x00" in data:
            found.append(_letters(data.partition(b"\x00")[0]) + "\n" + _unpacked(data))
        elif kind not in SILENT:
            found.append(_letters(data))
        at += 12 + size
    found.append(_letters(content[at:]))
    return "\n".join(found)


def _unpacked(data: bytes) -> str:
    """The text of a packed property, also when it was not packed after all."""
    for at in range(data.index(b"\x00") + 1, min(len(data), 200)):
        try:
            opened = zlib.decompressobj()
            text = opened.decompress(data[at:], MOST)
        except zlib.error:
            continue
        if opened.unconsumed_tail:
            raise Unreadable("te groot")
        return _letters(text)
    return _letters(data)


def _jpeg(content: bytes) -> str:
    """All segments before the picture itself: comments, and what a camera or program wrote."""
    at, found = 2, []
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        size = int.from_bytes(content[at + 2 : at + 4])
        if content[at + 1] == 0xFE or 0xE0 <= content[at + 1] <= 0xEF:
            found.append(_letters(content[at + 4 : at + 2 + size]))
        at += 2 + max(2, size)
    end = content.rfind(b"\xff\xd9")
    found.append(_letters(content[end + 2 :]) if end >= 0 else "")
    return "\n".join(found)


def _letters(data: bytes) -> str:
    """Readable text in bytes, in each of the ways in which programs write it."""
    ways = (data.decode("utf-8", "ignore"), data.decode("utf-16-le", "ignore"))
    wide = data[1:].decode("utf-16-le", "ignore")
    return "\n".join(
        re.sub(r"[\x00-\x1f]+", " ", text) for text in (*ways, wide, data.decode("latin-1"))
    )


def _zip(content: bytes) -> dict[str, str]:
    """An office document is a folder of pages: all of them, with comments and properties."""
    found: dict[str, str] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        if sum(one.file_size for one in folder.infolist()) > MOST:
            raise Unreadable("te groot")
        for one in folder.infolist():
            inside = File(one.filename, folder.read(one))
            for place, text in texts_of(inside).items():
                found[f"{one.filename} {place}"] = text
        found["opmerking"] = _letters(folder.comment)
    return found
