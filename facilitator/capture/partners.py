# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which partner a name after @ means, and how to write a partner so that it reads back.

Names are compared without case, accents and punctuation. The first of these steps that finds
anything decides; when it finds several organisations the name is ambiguous and stays unknown:

1. the whole name of an organisation, then an alias, then a function, then "functie, organisatie",
   then a kind of partner;
2. the beginning of a name, alias or kind, then the beginning of a function;
3. beginnings of separate words of a name or alias, then of a function.

A function gives the organisation and the person. When the beginning fits several functions of one
organisation, only the organisation is known.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from facilitator.capture.marks import name_token
from facilitator.domain.region import Organisation, Person
from facilitator.domain.text import fold
from facilitator.domain.words import ORGANISATION_KIND_LABELS, OrganisationKind

_SHORTEST_PART = 2
"""A single letter is never enough to mean somebody."""
_KEPT = 1000
"""How many answers are remembered; everything that is ever typed would be too much."""


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation, narrowed to a function when `person` is set."""

    organisation: Organisation
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What a name means: a partner, or the organisations that it fits equally well."""

    partner: Partner | None = None
    rivals: tuple[Organisation, ...] = ()


class _Rank(IntEnum):
    NAME = 0
    ALIAS = 1
    FUNCTION = 2
    QUALIFIED = 3
    KIND = 4


_NAMES = frozenset({_Rank.NAME, _Rank.ALIAS})
_FUNCTIONS = frozenset({_Rank.FUNCTION})


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    rank: _Rank
    partner: Partner
    words: tuple[str, ...] = field(default=())


def key_of(name: str) -> str:
    """The form in which names are compared."""
    folded = fold(name)
    spaced = "".join(c if c.isalnum() else " " for c in folded)
    return " ".join(spaced.split()) or folded.strip()


class Partners:
    """The partners of a region, ready to be found by what people type."""

    def __init__(self, organisations: Sequence[Organisation], people: Sequence[Person]) -> None:
        self._by_id = {organisation.id: organisation for organisation in organisations}
        self._people = tuple(p for p in people if p.organisation_id in self._by_id)
        self._entries = tuple(e for e in self._all_entries() if e.key)
        self._exact: dict[tuple[_Rank, str], list[_Entry]] = {}
        for entry in self._entries:
            self._exact.setdefault((entry.rank, entry.key), []).append(entry)
        self._found: dict[str, Match] = {}

    def find(self, name: str) -> Match:
        """The partner that `name` means."""
        key = key_of(name)
        if key not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[key] = self._search(key)
        return self._found[key]

    def token_of(self, partner: Partner) -> str:
        """The @ that reads back as `partner`, as short as people would type it."""
        candidates = [name_token(name) for name in self._names_of(partner)]
        for token in candidates:
            if self.find(token[1:]).partner == partner:
                return token
        return candidates[-1]

    def options(self, fragment: str) -> list[Partner]:
        """Partners for a list to choose from: those that begin with `fragment` come first."""
        key = key_of(fragment)
        begins = [e.partner for e in self._entries if e.key.startswith(key)]
        contains = [e.partner for e in self._entries if _fits(key, e)] if key else []
        return list(dict.fromkeys(begins + contains))

    def names_exactly(self, name: str) -> bool:
        """Whether `name` is the whole name, alias, function or kind of a partner."""
        key = key_of(name)
        return any((rank, key) in self._exact for rank in _Rank)

    def _search(self, key: str) -> Match:
        for rank in _Rank:
            if entries := self._exact.get((rank, key)):
                return _decide(entries, exact=True)
        if len(key) < _SHORTEST_PART:
            return Match()
        for ranks in (_NAMES | {_Rank.KIND}, _FUNCTIONS):
            entries = [e for e in self._entries if e.rank in ranks and e.key.startswith(key)]
            if entries:
                return _decide(entries)
        for ranks in (_NAMES, _FUNCTIONS):
            entries = [e for e in self._entries if e.rank in ranks and _fits(key, e)]
            if entries:
                return _decide(entries)
        return Match()

    def _names_of(self, partner: Partner) -> list[str]:
        organisation, person = partner.organisation, partner.person
        if person is not None:
            full = f"{person.function}, {organisation.name}"
            return [person.function, full, *self._numbered(full, partner)]
        words = [a for a in organisation.aliases if name_token(a) == f"@{a}"]
        numbered = self._numbered(organisation.name, partner)
        return [*words, organisation.name, *organisation.aliases, *numbered]

    def _numbered(self, name: str, partner: Partner) -> list[str]:
        """The numbered name, for partners that can't be told apart otherwise."""
        keys = [e.key for e in self._entries if e.rank is _Rank.QUALIFIED and e.partner == partner]
        start = key_of(name) + " "
        return [key for key in keys if key.startswith(start)]

    def _all_entries(self) -> Iterable[_Entry]:
        for organisation in self._by_id.values():
            yield from _organisation_entries(organisation)
        pairs = [Partner(self._by_id[p.organisation_id], p) for p in self._people]
        for partner in pairs:
            yield _entry(partner.person.function if partner.person else "", _Rank.FUNCTION, partner)
        yield from _qualified([Partner(o) for o in self._by_id.values()], pairs)


def _entry(name: str, rank: _Rank, partner: Partner) -> _Entry:
    key = key_of(name)
    return _Entry(key, rank, partner, tuple(key.split()))


def _organisation_entries(organisation: Organisation) -> Iterable[_Entry]:
    partner = Partner(organisation)
    yield _entry(organisation.name, _Rank.NAME, partner)
    for alias in organisation.aliases:
        yield _entry(alias, _Rank.ALIAS, partner)
    if organisation.kind is not OrganisationKind.OVERIG:
        yield _entry(organisation.kind.value, _Rank.KIND, partner)
        yield _entry(ORGANISATION_KIND_LABELS[organisation.kind], _Rank.KIND, partner)


def _qualified(organisations: list[Partner], people: list[Partner]) -> Iterable[_Entry]:
    """Names that tell equals apart: "functie, organisatie", with a number if that isn't enough."""
    named = [(key_of(p.organisation.name), p) for p in organisations]
    named += [
        (key_of(f"{p.person.function}, {p.organisation.name}"), p) for p in people if p.person
    ]
    for _, partner in named[len(organisations) :]:
        if partner.person is not None:
            full = f"{partner.person.function}, {partner.organisation.name}"
            yield _entry(full, _Rank.QUALIFIED, partner)
    sizes = Counter(key for key, _ in named)
    seen: Counter[str] = Counter()
    for key, partner in named:
        seen[key] += 1
        if sizes[key] > 1:
            yield _entry(f"{key} {seen[key]}", _Rank.QUALIFIED, partner)


def _fits(key: str, entry: _Entry) -> bool:
    return all(any(word.startswith(part) for word in entry.words) for part in key.split())


def _decide(entries: Sequence[_Entry], *, exact: bool = False) -> Match:
    organisations = list(dict.fromkeys(e.partner.organisation for e in entries))
    if len(organisations) > 1:
        return Match(rivals=tuple(organisations))
    partners = list(dict.fromkeys(e.partner for e in entries))
    if exact or len(partners) == 1:
        return Match(partners[0])
    return Match(Partner(organisations[0]))


@lru_cache(maxsize=8)
def partners_of(organisations: tuple[Organisation, ...], people: tuple[Person, ...]) -> Partners:
    """The partners of a context; kept, because a line is read again with every key."""
    return Partners(organisations, people)
