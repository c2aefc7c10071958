"""Makes the name lists in vangnet/spotting/words from Faker's: run by a maintainer who has Faker.

Names that are ordinary Dutch words too are left out of the first names and surnames, since finding
one would prove nothing; of the genders only names that one of the two has.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vangnet.spotting.normalising import fold
from vangnet.spotting.words import care, common, dutch, people, terms

WORDS = Path(__file__).resolve().parents[1] / "vangnet" / "spotting" / "words"
OF_FIRST_NAMES = ("nl_NL", "nl_BE", "tr_TR", "pl_PL", "id_ID")
OF_SURNAMES = ("nl_NL", "nl_BE", "tr_TR")
OF_GENDERS = ("nl_NL", "nl_BE", "tr_TR", "pl_PL", "de_DE")
_ORDINARY = (
    common.COMMON | common.OPENERS | care.CARE_CAPS | care.EPONYMS | care.NATIONS | terms.NAMELESS
)


def main() -> None:
    """Writes the four lists, and their sums into the manifest."""
    women, men = _first_names(OF_GENDERS, "female"), _first_names(OF_GENDERS, "male")
    both = _first_names(OF_FIRST_NAMES, "female") | _first_names(OF_FIRST_NAMES, "male")
    first_names = {name for name in both if _only_a_name(name)}
    surnames = {name for name in _surnames() if _only_a_name(name)} - first_names
    for file, names in (
        ("faker_first_names.txt", first_names),
        ("faker_surnames.txt", surnames),
        ("faker_women.txt", women - men),
        ("faker_men.txt", men - women),
    ):
        (WORDS / file).write_text("\n".join(sorted(names)) + "\n", encoding="utf8")
    _sum()


def _first_names(locales: tuple[str, ...], gender: str) -> set[str]:
    return {
        fold(str(name))
        for locale in locales
        for name in getattr(_provider(locale), f"first_names_{gender}")
        if " " not in str(name)
    }


def _surnames() -> set[str]:
    found: set[str] = set()
    for locale in OF_SURNAMES:
        for name in _provider(locale).last_names:
            words = [w for w in fold(str(name)).replace("'", " ").split() if len(w) > 1]
            core = [w for w in words if w not in people.PREFIXES]
            found |= set(core) if len(core) == 1 else set()
    return found


def _provider(locale: str) -> object:
    return importlib.import_module(f"faker.providers.person.{locale}").Provider


def _only_a_name(word: str) -> bool:
    plain = dutch.known(word) or dutch.inflected(word) or word in _ORDINARY | people.PREFIXES
    return word.isalpha() and len(word) > 2 and not plain


def _sum() -> None:
    manifest = WORDS / "manifest.json"
    told = json.loads(manifest.read_text(encoding="utf8"))
    for package in told["packages"]:
        for file in package["files"]:
            package["files"][file] = hashlib.sha256((WORDS / file).read_bytes()).hexdigest()
    manifest.write_text(json.dumps(told, indent=2) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
