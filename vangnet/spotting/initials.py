"""Letters that stand for a person of the case: "J.K.", "EtB", "HB" under a note (layer 1)."""

from __future__ import annotations

from vangnet.spotting.casefile import Entity
from vangnet.spotting.persons import Persons
from vangnet.spotting.spans import Category
from vangnet.spotting.standing import Mention, is_done_by_someone, says_of_someone
from vangnet.spotting.words import care, dutch, listed, people, terms

_SIGNING = listed(
    """
    actie door par paraaf parafen getekend afgetekend ondertekend geparafeerd handtekening namens
    dictaat getypt initialen opgesteld gezien akkoord mvg groet groeten gr groetjes
    """
)
_PATIENT = listed("pt pat client clt patient bewoner cliente patiente bew")
_LETTERED = listed(
    "vitamine hepatitis type groep optie punt lijn factor stap fase cluster deel klasse categorie"
)
_CLOSING = listed(
    """
    groet groeten groetjes gr mvg liefs avond dag weekend dienst hoogachtend bedankt dank succes
    sterkte later morgen groetend vrgr xx x
    """
)
_TITLES = people.COURTESY | _PATIENT
_TERMS = care.CARE_CAPS | terms.ABBREVIATIONS
_OTHERWISE = _TERMS | people.PREFIXES


class Initials(Persons):
    """Finds the letters, where they can only be somebody's."""

    def _monogram(self, at: int) -> Mention | None:
        """ "J.K.", "EtB" and "DB" for people of the case whose initials these are."""
        token = self.tokens[at]
        if token.label or len(token.text) > 5 or not self.index.monograms:
            return None
        if not token.capital:
            return self._small_letters(at)
        if len(token.text) == 1:
            return self._one_letter(at) or self._dotted_letters(at)
        mine = self.index.monograms.get(token.fold, [])
        if not mine or not self._initials_here(at, known=any(not e.found for e in mine)):
            return None
        return Mention(at, at + 1, token.start, token.end, list(mine))

    def _small_letters(self, at: int) -> Mention | None:
        """ "yb gebeld" and "paraaf fm": letters without capitals, where one signs or acts."""
        token = self.tokens[at]
        if token.text[-1].isupper():
            return self._prefixed_letters(at)
        mine = self.index.monograms.get(token.text, []) if len(token.text) > 1 else []
        if not mine or token.fold in _OTHERWISE:
            return None
        if dutch.known(token.fold) or (not self._after_signing(at) and not self._does(at)):
            return None
        return Mention(at, at + 1, token.start, token.end, list(mine))

    def _prefixed_letters(self, at: int) -> Mention | None:
        """ "mw vdM": the first letters of prefix and surname, after a title."""
        token = self.tokens[at]
        if not self._titled(at, _TITLES):
            return None
        mine = [
            entity
            for entity in self.index.entities
            for surname in (*entity.surnames, *entity.partners)
            if "".join(word[0] for word in (*surname.prefix, *surname.core)) == token.fold
        ]
        return Mention(at, at + 1, token.start, token.end, mine) if mine else None

    def _does(self, at: int) -> bool:
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return self.lower[at] and following is not None and says_of_someone(following)

    def _dotted_letters(self, at: int) -> Mention | None:
        end = at + 1
        while end < len(self.tokens) and self.tokens[end].gap == "." and end - at < 6:
            if len(self.tokens[end].text) > 1:
                return None
            end += 1
        following = self.tokens[end] if end < len(self.tokens) else None
        if end == at + 1 or (following and following.gap in (" ", ". ") and following.capital):
            return None
        stop = self.tokens[end - 1].end
        stop += self.text[stop : stop + 1] == "."
        mine = self.index.monograms.get("".join(t.fold for t in self.tokens[at:end]), [])
        return Mention(at, end, self.tokens[at].start, stop, list(mine)) if mine else None

    def _initials_here(self, at: int, *, known: bool) -> bool:
        """Whether capitals without dots are somebody's: where one signs, speaks or acts.

        Letters of someone in the case count anywhere, unless they are a term of care ("HB", "AF").
        """
        token = self.tokens[at]
        if not token.text[-1].isupper():
            return known and self._quoted(at)
        signs = self._signs(at)
        if token.text.isupper() and token.fold in _TERMS:
            return signs
        if not token.text.isupper() or signs:
            return True
        return known and self._unmeasured(at)

    def _signs(self, at: int) -> bool:
        token = self.tokens[at]
        after = self.text[token.end : token.end + 1]
        before = self.tokens[at - 1] if at else None
        if before is not None and self._after_signing(at):
            return True
        opens = before is None or "\n" in token.gap
        if after == ")" and token.gap == " (" and self._dated(at - 1):
            return True
        if after == ":":
            return opens or (before is not None and before.text.isdigit())
        if token.fold in care.CARE_CAPS and before is not None:
            if before.text[0].isdigit() and not self._dated(at - 1):
                return False
            opens = opens and before.text.isupper()
        return (
            after in ("", "\n") and not opens
            if token.fold in care.CARE_CAPS
            else after in ("", "\n")
        )

    def _dated(self, at: int) -> bool:
        """Whether the number at this word is part of a date or a time."""
        return at > 0 and self.tokens[at].gap in ("-", ":", "/", ".")

    def _after_signing(self, at: int) -> bool:
        """After "paraaf", "afgetekend met" and "door", also the second of "FA / GÖ"."""
        back = at - 1
        while back > 0 and at - back < 4 and self._goes_on_signing(back):
            back -= 1
        return self.tokens[back].fold in _SIGNING and "\n" not in self.tokens[back + 1].gap

    def _goes_on_signing(self, at: int) -> bool:
        token = self.tokens[at]
        return token.fold in ("met", "door", "van", "is", "en") or (
            token.text.isupper() and 1 < len(token.text) < 5
        )

    def _quoted(self, at: int) -> bool:
        token = self.tokens[at]
        return (
            token.gap[-1:] in ('"', "'", "“", "„")
            and self.text[token.end : token.end + 1] in "\"'”"
        )

    def _unmeasured(self, at: int) -> bool:
        """Whether no number, hyphen or definition makes a term of these letters."""
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        before = self.tokens[at - 1] if at else None
        if (
            following is not None
            and following.gap in ("-", "/", " ")
            and following.text[0].isdigit()
        ):
            return False
        if following is not None and following.gap in ("-", "", "/"):
            return False
        if before is None:
            return True
        if token.gap in ("-", "/", "") or (
            before.text[0].isdigit() and token.gap == " " and not before.opens
        ):
            return self._dated(at - 1)
        return token.gap != " (" or before.capital or self._just_named(at)

    def _just_named(self, at: int) -> bool:
        """ "Ineke Kraaijeveld, assistente (IK)": the letters of who is named right before."""
        near = self.tokens[max(0, at - 6) : at]
        folded = self.tokens[at].fold
        return any(w.capital and w.fold[0] == folded[0] for w in near) and any(
            w.capital and w.fold[0] == folded[-1] for w in near
        )

    def _one_letter(self, at: int) -> Mention | None:
        """ "mw. B.", "pt R.", "dhr. v.d. H." and "Groet, H.": who of the case has that letter."""
        token = self.tokens[at]
        if self._titled(at, _TITLES):
            mine = self._ending_on(at, token.fold)
        elif self._client_letter(at):
            mine = [e for e in self.index.entities if self._begins(e, token.fold)]
        elif self._closes(at):
            mine = [e for e in self.index.entities if any(f[0][0] == token.fold for f in e.firsts)]
        else:
            return None
        stop = token.end + (self.text[token.end : token.end + 1] == ".")
        if not mine:
            return None
        mention = Mention(at, at + 1, token.start, stop, mine)
        mention.begin = self._prefix_before(mention)
        mention.start = self.tokens[mention.begin].start
        return mention

    def _client_letter(self, at: int) -> bool:
        """ "de moeder brengt Y. naar de SEH": a letter with a full stop that ends no sentence."""
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if not at or following is None or following.gap != ". ":
            return False
        if self.text[token.end : token.end + 1] != "." or not following.text.islower():
            return False
        if (
            following.fold in people.PREFIXES
            and at + 2 < len(self.tokens)
            and self._initial(at + 2)
        ):
            return False
        if token.opens:
            return is_done_by_someone(following.fold)
        before = self.tokens[at - 1]
        return (
            token.gap == " "
            and before.text.islower()
            and before.fold not in _LETTERED
            and len(before.text) > 1
        )

    @staticmethod
    def _begins(entity: Entity, letter: str) -> bool:
        return entity.category is Category.CLIENT and any(f[0][0] == letter for f in entity.firsts)

    def _ending_on(self, at: int, letter: str) -> list[Entity]:
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self.text[token.end : token.end + 1] != ".":
            return []
        goes_on = following is not None and (
            following.gap == "." or (following.gap == ". " and following.capital)
        )
        if following is not None and goes_on and not following.opens:
            return []
        return [
            e
            for e in self.index.entities
            if any(s.core[0][0] == letter for s in (*e.surnames, *e.partners))
        ]

    def _closes(self, at: int) -> bool:
        """The letter under a letter or a message: at the end of a line, after a greeting."""
        token = self.tokens[at]
        if not at or self.text[token.end : token.end + 2].strip(" .") not in ("", "\n"):
            return False
        if token.opens and self.text[token.end : token.end + 2] in (".", ".\n"):
            return True
        greeted = self.tokens[at - 1].fold in _CLOSING
        return greeted and (token.gap[:1] in ",\n" or token.gap in (" ", ". "))
