# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three instruments in a script: what the room fills in, by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.overlegstructuur import ForumLevel
from facilitator.domain.positionering import Answer, Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.text import fold
from facilitator.domain.words import Level
from facilitator.services.input import MAX_DAYS, MAX_WEEKS
from facilitator.services.regievoering import RegiePart, StepInput
from facilitator.toml_tables import Table

TABLES = ("fase", "verwachting", "regiedefinitie", "escalatie", "trede", "overleg")

_PARTS = {
    "initieert": RegiePart.INITIEERT,
    "stemt_af": RegiePart.STEMT_AF,
    "coordineert": RegiePart.COORDINEERT,
}
_LETTERS = "".join(role.value for role in Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPhase:
    """A phase with its row of the matrix and its regie; partners and letters by name."""

    name: str
    trigger: str
    week: int
    decision_needed: bool
    claimed: tuple[tuple[str, tuple[Role, ...]], ...]
    expected: tuple[tuple[str, tuple[Role, ...]], ...]
    regie: tuple[tuple[RegiePart, str], ...]
    handover: str
    handover_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptExpectation:
    """What one partner expects of another, and the answer."""

    giver: str
    taker: str
    text: str
    answer: Answer
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptForum:
    """An overleg; partners and phases by name."""

    name: str
    level: ForumLevel
    purpose: str
    chair: str
    every_weeks: int | None
    mandate: bool
    partners: tuple[str, ...]
    phases: tuple[str, ...]
    intake: str
    escalates_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptInstruments:
    """All of it; empty when the script has none."""

    phases: tuple[ScriptPhase, ...] = ()
    expectations: tuple[ScriptExpectation, ...] = ()
    definition: str = ""
    consents: tuple[tuple[str, ConsentAnswer, str], ...] = ()
    counts_from: str | None = None
    steps: tuple[StepInput, ...] = ()
    forums: tuple[ScriptForum, ...] = ()


def read_instruments(table: Table, organisations: dict[str, str]) -> ScriptInstruments:
    """The instruments of a script; `organisations` gives the name for each folded name."""
    reader = _Reader(organisations)
    phases = tuple(reader.phase(each) for each in table.tables("fase"))
    refuse_repeats(table.tables("fase"), [phase.name for phase in phases])
    reader.phases = {fold(phase.name): phase.name for phase in phases}
    definition = table.table("regiedefinitie")
    forums = tuple(reader.forum(each) for each in table.tables("overleg"))
    refuse_repeats(table.tables("overleg"), [forum.name for forum in forums])
    return ScriptInstruments(
        phases=phases,
        expectations=tuple(reader.expectation(each) for each in table.tables("verwachting")),
        definition=_definition(definition) if definition else "",
        consents=reader.consents(definition) if definition else (),
        counts_from=reader.counts_from(table),
        steps=tuple(_step(each) for each in table.tables("trede")),
        forums=forums,
    )


def refuse_repeats(tables: Sequence[Table], names: Sequence[str]) -> None:
    """Fail at the second table with one name."""
    seen: set[str] = set()
    for table, name in zip(tables, names, strict=True):
        if fold(name) in seen:
            table.fail(f"‘{name}’ staat er twee keer. Haal er één weg.")
        seen.add(fold(name))


class _Reader:
    """Reads what refers to partners and phases; a name that nobody has fails with its line."""

    def __init__(self, organisations: dict[str, str]) -> None:
        self.organisations = organisations
        self.phases: dict[str, str] = {}

    def phase(self, table: Table) -> ScriptPhase:
        table.only(
            *("naam", "trigger", "week", "besluit_nodig", "rollen", "verwacht", "regie"),
            *("overdracht", "overdracht_werkdagen"),
        )
        regie = table.table("regie")
        if regie is not None:
            regie.only(*_PARTS)
        return ScriptPhase(
            name=table.required("naam"),
            trigger=table.line("trigger"),
            week=table.number("week", 0, MAX_WEEKS),
            decision_needed=table.flag("besluit_nodig", default=False),
            claimed=self._letters(table.table("rollen")),
            expected=self._letters(table.table("verwacht")),
            regie=tuple(
                (part, self._partner(regie, regie.required(key), key))
                for key, part in _PARTS.items()
                if regie.has(key)
            )
            if regie
            else (),
            handover=table.line("overdracht"),
            handover_days=_number(table, "overdracht_werkdagen", MAX_DAYS),
        )

    def expectation(self, table: Table) -> ScriptExpectation:
        table.only("van", "aan", "tekst", "antwoord", "toelichting")
        giver = self._partner(table, table.required("van"), "van")
        taker = self._partner(table, table.required("aan"), "aan")
        if giver == taker:
            table.fail("‘van’ en ‘aan’ zijn dezelfde partij.", "aan")
        return ScriptExpectation(
            giver=giver,
            taker=taker,
            text=table.required("tekst", limit=5000),
            answer=table.word("antwoord", Answer) or Answer.OPEN,
            reason=table.line("toelichting"),
        )

    def consents(self, table: Table) -> tuple[tuple[str, ConsentAnswer, str], ...]:
        given, why = table.table("consent"), table.table("bezwaren")
        if given is None:
            return ()
        reasons = (
            {self._partner(why, key, key): why.line(key) for key in why.others()} if why else {}
        )
        found: list[tuple[str, ConsentAnswer, str]] = []
        for key in given.others():
            answer = given.word(key, ConsentAnswer)
            partner = self._partner(given, key, key)
            if answer is not None:
                found.append((partner, answer, reasons.get(partner, "")))
        return tuple(found)

    def counts_from(self, table: Table) -> str | None:
        ladder = table.table("escalatie")
        if ladder is None:
            return None
        ladder.only("telt_vanaf_fase")
        written = ladder.line("telt_vanaf_fase")
        return self._phase(ladder, written, "telt_vanaf_fase") if written else None

    def forum(self, table: Table) -> ScriptForum:
        table.only(
            *("naam", "niveau", "doel", "voorzitter", "om_de_weken", "mandaat", "partners"),
            *("fases", "instroom", "opschaling_naar"),
        )
        return ScriptForum(
            name=table.required("naam"),
            level=table.word("niveau", ForumLevel) or ForumLevel.SCHOOL,
            purpose=table.line("doel"),
            chair=table.line("voorzitter"),
            every_weeks=_number(table, "om_de_weken", MAX_WEEKS, low=1),
            mandate=table.flag("mandaat", default=False),
            partners=tuple(self._partner(table, p, "partners") for p in table.texts("partners")),
            phases=tuple(self._phase(table, phase, "fases") for phase in table.texts("fases")),
            intake=table.line("instroom"),
            escalates_to=table.line("opschaling_naar"),
        )

    def _letters(self, table: Table | None) -> tuple[tuple[str, tuple[Role, ...]], ...]:
        if table is None:
            return ()
        found: list[tuple[str, tuple[Role, ...]]] = []
        for key in table.others():
            written = table.line(key)
            if set(written) - set(_LETTERS):
                table.fail(f"‘{written}’ bestaat niet uit de letters {_LETTERS}.", key)
            found.append((self._partner(table, key, key), tuple(map(Role, written))))
        return tuple(found)

    def _partner(self, table: Table, name: str, key: str) -> str:
        found = self.organisations.get(fold(name))
        if found is None:
            table.fail(f"‘{name}’ staat niet bij de organisaties. Zet die er eerst bij.", key)
        return found

    def _phase(self, table: Table, name: str, key: str) -> str:
        found = self.phases.get(fold(name))
        if found is None:
            table.fail(
                f"‘{name}’ is geen fase van deze regio. Kies een naam die erboven staat.", key
            )
        return found


def _number(table: Table, key: str, high: int, *, low: int = 0) -> int | None:
    return table.number(key, low, high) if table.has(key) else None


def _definition(table: Table) -> str:
    table.only("tekst", "consent", "bezwaren")
    return table.required("tekst", limit=5000)


def _step(table: Table) -> StepInput:
    table.only("wie", "niveau", "mandaat", "na_weken_stilstand", "besluit_binnen_werkdagen")
    return StepInput(
        who=table.required("wie"),
        level=table.word("niveau", Level) or Level.UITVOEREND,
        mandate=table.flag("mandaat", default=False),
        after_weeks=_number(table, "na_weken_stilstand", MAX_WEEKS),
        decides_within_days=_number(table, "besluit_binnen_werkdagen", MAX_DAYS),
    )
