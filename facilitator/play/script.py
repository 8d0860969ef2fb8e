# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a script: region, partners, participants, a meeting and what was typed in it.

`resources/voorbeeld/voorbeeld.toml` shows the shape. A fault is told with its line before
anything is stored. Tables that this version doesn't know yet are skipped and named.
"""

from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

from facilitator import assets
from facilitator.domain.agenda import AgendaTemplate
from facilitator.domain.text import fold
from facilitator.domain.words import MeetingKind, OrganisationKind
from facilitator.errors import NotFoundError
from facilitator.play.check_in import ScriptCheckIn, read_check_in
from facilitator.play.instruments import (
    TABLES,
    ScriptInstruments,
    read_instruments,
    refuse_repeats,
)
from facilitator.services.partners import PersonInput
from facilitator.services.regions import FigureInput, TermInput
from facilitator.templates.reading import shipped_template
from facilitator.toml_tables import Table, read_file, read_text

_KNOWN = ("regio", "organisatie", "deelnemer", "bijeenkomst", "vastleggen", "check_in", *TABLES)
EXAMPLE = "voorbeeld/voorbeeld.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptRegion:
    """The region as the script gives it."""

    name: str
    codes: tuple[str, ...] = ()
    ambition: str = ""
    terms: tuple[TermInput, ...] = ()
    figures: tuple[FigureInput, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptOrganisation:
    """A partner as the script gives it."""

    name: str
    kind: OrganisationKind
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPerson:
    """A participant, and whether they came."""

    person: PersonInput
    present: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptMeeting:
    """The meeting, with its template already looked up."""

    kind: MeetingKind
    day: date
    starts_at: time
    place: str
    template: AgendaTemplate
    check_in: date | None = None
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptBlock:
    """What is typed in one block; each line with its line number in the script."""

    title: str
    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole script. `skipped` are the tables that this version doesn't know yet."""

    name: str
    region: ScriptRegion
    organisations: tuple[ScriptOrganisation, ...]
    people: tuple[ScriptPerson, ...]
    meeting: ScriptMeeting
    blocks: tuple[ScriptBlock, ...]
    instruments: ScriptInstruments = field(default_factory=ScriptInstruments)
    check_in: ScriptCheckIn | None = None
    skipped: tuple[str, ...] = ()


def read_script(path: Path) -> Script:
    """Read a script from a file; InvalidInputError names the line that is wrong."""
    return _script(read_file(path), path.name)


def example_script() -> Script:
    """The example that comes with the program."""
    text = assets.read_resource(EXAMPLE).decode()
    name = EXAMPLE.rpartition("/")[2]
    return _script(read_text(text, name), name)


def _script(table: Table, name: str) -> Script:
    organisations = tuple(_organisation(t) for t in table.tables("organisatie"))
    refuse_repeats(table.tables("organisatie"), [o.name for o in organisations])
    names = {fold(n): o.name for o in organisations for n in (*o.aliases, o.name)}
    meeting = _meeting(_must(table, "bijeenkomst"))
    later = table.table("check_in")
    return Script(
        name=name,
        region=_region(_must(table, "regio")),
        organisations=organisations,
        people=tuple(_person(t, names) for t in table.tables("deelnemer")),
        meeting=meeting,
        blocks=tuple(_block(t, meeting.template) for t in table.tables("vastleggen")),
        instruments=read_instruments(table, names),
        check_in=read_check_in(later, meeting.day) if later else None,
        skipped=tuple(table.others(*_KNOWN)),
    )


def _must(table: Table, key: str) -> Table:
    found = table.table(key)
    if found is None:
        table.fail(f"[{key}] ontbreekt. Zet die kop erin met wat eronder hoort.")
    return found


def _region(table: Table) -> ScriptRegion:
    table.only("naam", "codes", "ambitie", "begrippen", "cijfers")
    terms = tuple(_term(t) for t in table.tables("begrippen"))
    figures = tuple(_figure(t) for t in table.tables("cijfers"))
    refuse_repeats(table.tables("begrippen"), [t.term for t in terms])
    refuse_repeats(table.tables("cijfers"), [f"{f.school_year}: {f.kind}" for f in figures])
    return ScriptRegion(
        name=table.required("naam"),
        codes=table.texts("codes"),
        ambition=table.line("ambitie"),
        terms=terms,
        figures=figures,
    )


def _term(table: Table) -> TermInput:
    table.only("term", "betekenis", "bron")
    meaning = table.text("betekenis")
    if not meaning.strip():
        table.fail("‘betekenis’ ontbreekt of is leeg.", "betekenis")
    return TermInput(term=table.required("term"), meaning=meaning, source=table.line("bron"))


def _figure(table: Table) -> FigureInput:
    table.only("schooljaar", "soort", "aantal", "peildatum")
    return FigureInput(
        school_year=table.required("schooljaar"),
        kind=table.required("soort"),
        count=table.required("aantal"),
        reference_date=table.day("peildatum"),
    )


def _organisation(table: Table) -> ScriptOrganisation:
    table.only("naam", "soort", "aliassen")
    return ScriptOrganisation(
        name=table.required("naam"),
        kind=table.word("soort", OrganisationKind) or OrganisationKind.OVERIG,
        aliases=table.texts("aliassen"),
    )


def _person(table: Table, organisations: dict[str, str]) -> ScriptPerson:
    table.only("functie", "organisatie", "mandaat", "aanwezig", "naam", "e-mail")
    organisation = table.required("organisatie")
    if fold(organisation) not in organisations:
        table.fail(
            f"‘{organisation}’ staat niet bij de organisaties. Zet erboven een [[organisatie]] "
            "met die naam.",
            "organisatie",
        )
    person = PersonInput(
        function=table.required("functie"),
        organisation=organisation,
        mandate=table.flag("mandaat", default=False),
        name=table.line("naam", limit=200) or None,
        email=table.line("e-mail", limit=200) or None,
    )
    return ScriptPerson(person=person, present=table.flag("aanwezig", default=True))


def _meeting(table: Table) -> ScriptMeeting:
    table.only("soort", "datum", "begin", "plaats", "sjabloon", "check_in", "vraagstukken")
    day = table.day("datum")
    if day is None:
        table.fail("‘datum’ ontbreekt. Zet erbij: datum = 2026-10-07.")
    check_in = table.day("check_in")
    if check_in is not None and check_in <= day:
        table.fail("‘check_in’ moet na de bijeenkomst liggen.", "check_in")
    return ScriptMeeting(
        kind=table.word("soort", MeetingKind) or MeetingKind.MAATWERK,
        day=day,
        starts_at=table.clock("begin") or time(13, 0),
        place=table.line("plaats"),
        template=_template(table),
        check_in=check_in,
        issues=table.texts("vraagstukken"),
    )


def _template(table: Table) -> AgendaTemplate:
    try:
        return shipped_template(table.line("sjabloon") or "dagdeel")
    except NotFoundError as error:
        table.fail(error.sentence, "sjabloon")


def _block(table: Table, template: AgendaTemplate) -> ScriptBlock:
    table.only("blok", "regels")
    wanted = table.required("blok")
    titles = [block.title for block in template.blocks]
    title = next((title for title in titles if fold(title) == fold(wanted)), None)
    if title is None:
        table.fail(
            f"het sjabloon ‘{template.key}’ heeft geen blok ‘{wanted}’. Kies uit: "
            f"{', '.join(titles)}.",
            "blok",
        )
    return ScriptBlock(title=title, lines=table.raw_lines("regels"))
