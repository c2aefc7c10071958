"""Ways in which a known name can still be read, for measuring the leak check.

Each mutation takes a name of the case and gives the words to plant, or None where it does not
apply (a typo in a short name, a prefix where there is none).
"""

import unicodedata

HOMOGLYPHS = str.maketrans("aceopxyi", "асеорхуі")
LEET = str.maketrans("oeials", "031415")
ACCENTS = str.maketrans("aeiou", "äéïóü")
MATH = {chr(65 + n): chr(0x1D400 + n) for n in range(26)} | {
    chr(97 + n): chr(0x1D41A + n) for n in range(26)
}


def _middle(name, between):
    at = len(name) // 2
    whole = name[at - 1 : at + 1].isalpha()
    return name[:at] + between + name[at:] if len(name) > 5 and whole else None


def _long(change):
    return lambda name, entry: change(name) if len(name) > 5 and name.isalpha() else None


def _any(change):
    return lambda name, entry: change(name)


def _accents_off(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain if plain != name else None


def _prefix(spelling):
    def change(name, entry):
        prefix = entry.get("tussenvoegsel", "").lower()
        return f"{spelling} {name}" if prefix in ("van der", "van den", "van de") else None

    return change


def _inverted(name, entry):
    letters = entry.get("voorletters") or (entry.get("voornaam", "")[:1] + ".")
    own = name == entry.get("achternaam")
    return f"{name}, {letters} {entry.get('tussenvoegsel', '')}".strip() if own else None


def _swapped(name, entry):
    own, partner = entry.get("achternaam"), entry.get("partner")
    return f"{own}-{partner}" if partner and name == own else None


def _swapped_back(name, entry):
    own, partner = entry.get("achternaam"), entry.get("partner")
    return f"{partner}-{own}" if partner and name == own else None


def _initials(name, entry):
    first, last = entry.get("voornaam", ""), entry.get("achternaam", "")
    fits = first and last and name == last and last[0].isalpha()
    return f"{first[0]}.{last.split()[-1][0]}." if fits else None


def _ij(name, entry):
    return name.replace("ij", "y") if "ij" in name else name.replace("y", "ij") if "y" in name else None


MUTATIONS = {
    "zoals het er staat": _any(lambda n: n),
    "hoofdletters": _any(str.upper),
    "kleine letters": _any(str.lower),
    "om en om": _any(lambda n: "".join(c.upper() if i % 2 else c.lower() for i, c in enumerate(n))),
    "zonder accenten": _any(_accents_off),
    "met accenten": _any(lambda n: n.translate(ACCENTS)),
    "losse accenttekens": _any(lambda n: unicodedata.normalize("NFD", n.translate(ACCENTS))),
    "letters uit elkaar": _any(lambda n: " ".join(n) if n.isalpha() else None),
    "punten ertussen": _any(lambda n: ".".join(n) if n.isalpha() else None),
    "streepje erin": _any(lambda n: _middle(n, "-")),
    "spatie erin": _any(lambda n: _middle(n, " ")),
    "afgebroken regel": _any(lambda n: _middle(n, "-\n")),
    "regel zonder streepje": _any(lambda n: _middle(n, "\n")),
    "zacht afbreekstreepje": _any(lambda n: _middle(n, "\u00ad")),
    "onzichtbare tekens": _any(lambda n: "\u200b".join(n)),
    "richtingtekens": _any(lambda n: f"\u202e{n}\u202c"),
    "andere letters die lijken": _any(lambda n: n.translate(HOMOGLYPHS)),
    "cijfers voor letters": _long(lambda n: n.translate(LEET)),
    "brede letters": _any(lambda n: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in n)),
    "vette letters": _any(lambda n: "".join(MATH.get(c, c) for c in n)),
    "twee letters verwisseld": _long(lambda n: n[:3] + n[4] + n[3] + n[5:]),
    "letter weg": _long(lambda n: n[:4] + n[5:]),
    "letter dubbel": _long(lambda n: n[:3] + n[2:]),
    "andere letter": _long(lambda n: n[:3] + ("x" if n[3] != "x" else "z") + n[4:]),
    "bezit": _any(lambda n: n + "s"),
    "bezit met komma": _any(lambda n: n + "'s"),
    "in een mailadres": _any(lambda n: f"{n.replace(' ', '.').lower()}@voorbeeld.example"),
    "in een webadres": _any(lambda n: f"www.voorbeeld.example/{n.replace(' ', '-').lower()}"),
    "hashtag": _any(lambda n: "#" + n.replace(" ", "")),
    "lage streepjes": _any(lambda n: f"_{n}_"),
    "cijfer erachter": _any(lambda n: n + "2" if n.isalpha() else None),
    "haakjes": _any(lambda n: f"({n})"),
    "vaste spatie": _any(lambda n: f"mevrouw\u00a0{n}"),
    "v.d.": _prefix("v.d."),
    "vd": _prefix("vd"),
    "v/d": _prefix("v/d"),
    "aaneen": lambda n, e: (e.get("tussenvoegsel", "").replace(" ", "") + n) if e.get("tussenvoegsel") else None,
    "achternaam eerst": _inverted,
    "dubbele naam": _swapped,
    "dubbele naam andersom": _swapped_back,
    "voorletters": _initials,
    "ij en y": _ij,
}  # fmt: skip
