# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules about overleggen and the tijdlijn: OVL-1 to OVL-8."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from uuid import UUID

from facilitator.domain.chairs import chair_organisation
from facilitator.domain.overlegstructuur import Forum, ForumLevel
from facilitator.domain.positionering import Phase
from facilitator.domain.prefill import at, quoted
from facilitator.domain.tijdlijn import PACT_WEEKS, Span, shown
from facilitator.domain.toets.finding import Finding, Place, Severity
from facilitator.domain.toets.index import Index
from facilitator.domain.words import Theme


def ovl_1(index: Index) -> Iterator[Finding]:
    """A phase that no forum covers."""
    for phase in index.all.phases:
        if phase.id not in index.covered:
            sentence = f"In ‘{phase.name}’ wordt de leerling in geen enkel overleg besproken."
            line = f"Spreekt af in welk overleg {quoted(phase.name)} aan bod komt"
            yield _finding("OVL-1", Place(Phase, phase.id, phase.name), sentence, line)


def ovl_2(index: Index) -> Iterator[Finding]:
    """No bovenschools forum with mandate."""
    if not any(f.mandate and f.level is ForumLevel.BOVENSCHOOLS for f in index.all.forums):
        sentence = "Er is geen bovenschools overleg met mandaat."
        line = "Richt een bovenschools overleg met mandaat in"
        yield _finding("OVL-2", index.region("Bovenschools overleg"), sentence, line)


def ovl_3(index: Index) -> Iterator[Finding]:
    """Two forums with the same partners that share a phase."""
    alike: dict[frozenset[UUID], list[Forum]] = defaultdict(list)
    for forum in index.all.forums:
        if forum.partners:
            alike[frozenset(forum.partners)].append(forum)
    for group in alike.values():
        for one, other in combinations(group, 2):
            if set(one.phases) & set(other.phases):
                sentence = f"{one.name} en {other.name} hebben dezelfde partners en delen een fase."
                text = f"Doet een voorstel om {quoted(one.name)} en {quoted(other.name)}"
                place = Place(Forum, one.id, f"{one.name} en {other.name}")
                line = f"{text} samen te voegen"
                yield _finding("OVL-3", place, sentence, line, Severity.LET_OP)


def ovl_4(index: Index) -> Iterator[Finding]:
    """Opschaling to a forum that does not exist, or in a circle."""
    for forum in index.all.forums:
        if forum.escalates_to and index.escalation_of(forum) is None:
            sentence = f"{forum.name} schaalt op naar ‘{forum.escalates_to}’, en dat is er niet."
            line = f"Kiest waarheen {quoted(forum.name)} opschaalt"
            yield _finding("OVL-4", _forum(forum), sentence, line)
    for circle in _circles(index):
        names = " → ".join(forum.name for forum in (*circle, circle[0]))
        sentence = f"De opschaling loopt in een kring: {names}."
        line = f"Kiest waarheen {quoted(circle[-1].name)} opschaalt"
        yield _finding("OVL-4", Place(Forum, circle[0].id, names), sentence, line)


def _circles(index: Index) -> Iterator[list[Forum]]:
    """Each circle once, from its first forum on."""
    seen: set[UUID] = set()
    for forum in index.all.forums:
        walk: list[Forum] = []
        step: Forum | None = forum
        while step is not None and step.id not in seen:
            seen.add(step.id)
            walk.append(step)
            step = index.escalation_of(step)
        if step in walk:
            circle = walk[walk.index(step) :]
            first = circle.index(min(circle, key=lambda each: each.position))
            yield circle[first:] + circle[:first]


def ovl_5(index: Index) -> Iterator[Finding]:
    """A chain of opschaling that ends without mandate."""
    for forum in index.all.forums:
        if not forum.mandate and not forum.escalates_to:
            sentence = f"De opschaling eindigt bij {forum.name}, en dat overleg heeft geen mandaat."
            line = f"Kiest waarheen {quoted(forum.name)} opschaalt"
            yield _finding("OVL-5", _forum(forum), sentence, line)


def ovl_6(index: Index) -> Iterator[Finding]:
    """Weeks in which nobody has the pupil in view."""
    for span in index.tijdlijn.out_of_view:
        weeks = weeks_in_words(span)
        sentence = f"{weeks.capitalize()} heeft niemand de leerling in beeld."
        line = f"Houdt de leerling in beeld {weeks}"
        yield _finding("OVL-6", index.region(weeks), sentence, line)


def weeks_in_words(span: Span) -> str:
    """Weeks as people say them: "vanaf week 13", "in week 3", "van week 3 tot week 5"."""
    start, end = span
    if end is None:
        return f"vanaf week {start}"
    return f"in week {start}" if end == start + 1 else f"van week {start} tot week {end}"


def ovl_7(index: Index) -> Iterator[Finding]:
    """No decision with mandate guaranteed within thirteen weeks."""
    if not index.all.phases:
        return
    worst = index.tijdlijn.worst
    if worst is None or worst > PACT_WEEKS:
        came = "Geen besluit met mandaat is gegarandeerd"
        if worst is not None:
            came = f"Een besluit met mandaat valt uiterlijk in week {shown(worst)}, niet"
        sentence = f"{came} binnen {PACT_WEEKS} weken, de ambitie van het Thuiszitterspact."
        line = f"Zorgt dat er binnen {PACT_WEEKS} weken een besluit met mandaat ligt"
        yield _finding("OVL-7", index.region("Tijdlijn"), sentence, line)


def ovl_8(index: Index) -> Iterator[Finding]:
    """A forum without chair or frequency."""
    for forum in index.all.forums:
        lacks = [] if forum.chair else ["voorzitter"]
        lacks += [] if forum.every_weeks else ["frequentie"]
        if lacks:
            sentence = f"{forum.name} heeft nog geen {' en geen '.join(lacks)}."
            owner = chair_organisation(forum, index.all.organisations, index.all.people)
            what = " en een ".join(lacks)
            line = f"Regelt een {what} voor {quoted(forum.name)} {at(owner)}"
            yield _finding("OVL-8", _forum(forum), sentence, line, Severity.LET_OP)


RULES = (ovl_1, ovl_2, ovl_3, ovl_4, ovl_5, ovl_6, ovl_7, ovl_8)


def _forum(forum: Forum) -> Place:
    return Place(Forum, forum.id, forum.name)


def _finding(
    code: str, place: Place, sentence: str, line: str, severity: Severity = Severity.GAT
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        theme=Theme.OVERLEGSTRUCTUUR,
        place=place,
        sentence=sentence,
        prefill=f"{line.rstrip()} #{Theme.OVERLEGSTRUCTUUR}",
    )
