"""Texts with their marks inside, as they are written and read by people, and as evaluate.py wants.

    {P p1|Marieke Bakker}      a mention: kind, entity of the case file (or an own x1, or -), words

Kinds: C cliënt, N naaste, P professional, O overig, I instelling, L plaats, V volle datum, D deel van
een datum, R dag of feestdag, A leeftijd, T telefoon, E mail, U url, B bsn, X nummer, ! indirect (may
hold other marks). A text begins with `=== id`, then lines `id|soort|veld=waarde|…` and `qi|…`, then
`---`. `python marked.py FILE` writes JSON lines.
"""

import json
import pathlib
import sys

KINDS = {
    "C": "NAAM_CLIENT", "N": "NAAM_NAASTE", "P": "NAAM_PROF", "O": "NAAM_OVERIG", "I": "INSTELLING",
    "L": "PLAATS", "V": "DATUM_VOL", "D": "DATUM_DEEL", "R": "DATUM_REL", "A": "LEEFTIJD",
    "T": "TELEFOON", "E": "EMAIL", "U": "URL", "B": "BSN", "X": "ID", "!": "INDIRECT",
}  # fmt: skip


def read(marked):
    """The bare text and its spans."""
    out, spans, open_marks, at = [], [], [], 0
    while at < len(marked):
        if marked[at] == "{":
            head, _, _ = marked[at + 1 :].partition("|")
            kind, _, entity = head.partition(" ")
            open_marks.append((len(out), kind, entity))
            at += len(head) + 2
        elif marked[at] == "}":
            start, kind, entity = open_marks.pop()
            words = "".join(out[start:])
            entity = None if entity in ("", "-") else entity
            spans.append(
                {"start": start, "end": len(out), "categorie": KINDS[kind], "entiteit": entity,
                 "tekst": words}
            )  # fmt: skip
            at += 1
        else:
            out.append(marked[at])
            at += 1
    return "".join(out), sorted(spans, key=lambda s: (s["start"], -s["end"]))


def passages(path):
    """Every passage of a file, as evaluate.py reads it."""
    for block in pathlib.Path(path).read_text(encoding="utf8").split("\n=== ")[0:]:
        block = block.removeprefix("=== ")
        if not block.strip():
            continue
        head, _, body = block.partition("\n---\n")
        name, *lines = head.strip().split("\n")
        known, qi = [], {}
        for line in lines:
            identity, *rest = line.split("|")
            fields = dict(one.split("=", 1) for one in rest if "=" in one)
            if identity == "qi":
                qi = fields
            else:
                known.append({"id": identity, "soort": rest[0], **fields})
        text, spans = read(body.strip("\n") + "\n")
        yield {"id": name, "tekst": text, "casefile": known, "qi": qi, "spans": spans}


if __name__ == "__main__":
    for one in passages(sys.argv[1]):
        print(json.dumps(one, ensure_ascii=False))
