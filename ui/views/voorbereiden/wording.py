# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Voorbereiden says."""

from collections.abc import Sequence
from datetime import time

from facilitator.domain.dates import clock_time
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import BlockKind, Theme
from ui.views.voorbereiden.snapshot import Span

THEME_KEYS = {
    Theme.POSITIONERING: "pos",
    Theme.REGIEVOERING: "reg",
    Theme.OVERLEGSTRUCTUUR: "ovl",
}
BLOCK_KIND_LABELS = {
    BlockKind.OPENING: "Opening",
    BlockKind.BEGRIPPEN: "Begrippen",
    BlockKind.BEELD: "Beeld van de regio",
    BlockKind.THEMA: "Thema",
    BlockKind.PAUZE: "Pauze",
    BlockKind.CHECK_IN: "Check-in",
    BlockKind.AFRONDING: "Afronding",
    BlockKind.OVERIG: "Overig",
}
BLOCK_ICONS = {
    BlockKind.OPENING: "hand-waving",
    BlockKind.BEGRIPPEN: "book-open",
    BlockKind.BEELD: "chart-bar",
    BlockKind.PAUZE: "coffee",
    BlockKind.CHECK_IN: "calendar-check",
    BlockKind.AFRONDING: "checks",
    BlockKind.OVERIG: "chat-text",
}
NO_PARTICIPANTS = (
    "Plak de deelnemerslijst uit Excel of voeg iemand toe. Functie en organisatie zijn genoeg."
)
NO_PARTNERS = "Nog geen partners. Ze komen er vanzelf bij met de deelnemers, of voeg ze hier toe."
NO_ISSUES = "Nog geen vraagstukken. Voeg toe wat je vooraf hoorde, met wie het noemde."
NO_BLOCKS = "De agenda is leeg. Kies een sjabloon of voeg een blok toe."


def minutes_text(span: Span) -> str:
    """As in "175 van 180 minuten"."""
    if span.available:
        return f"{span.minutes} van {span.available} minuten"
    return _minutes(span.minutes)


def fit_text(span: Span) -> str:
    """What is left, or how much does not fit, and when it ends."""
    end = f"einde {clock_time(span.ends.time())}"
    waiting = span.used - span.minutes
    wait = f", {waiting} min wachten" if waiting > 0 else ""
    amount = f"{abs(span.slack)} min" if wait else _minutes(abs(span.slack))
    if not span.available:
        return f"{end}{wait}"
    if span.slack == 0:
        return f"past precies, {end}{wait}"
    return f"{amount} {'te lang' if span.slack < 0 else 'speling'}, {end}{wait}"


def hours_text(starts: time, until: time) -> str:
    """As in "13.00–16.00"."""
    return f"{clock_time(starts)}–{clock_time(until)}"


def mandate_text(organisations: Sequence[Organisation], people: Sequence[Person]) -> str:
    """As in "8 van 10 organisaties met mandaat"."""
    mandated = {person.organisation_id for person in people if person.mandate}
    word = "organisatie" if len(organisations) == 1 else "organisaties"
    return f"{len(mandated)} van {len(organisations)} {word} met mandaat"


def absent_names(organisations: Sequence[Organisation], people: Sequence[Person]) -> list[str]:
    """The partners that send nobody."""
    sending = {person.organisation_id for person in people}
    return [o.name for o in organisations if o.id not in sending]


def absent_text(names: Sequence[str]) -> str:
    """Who sends nobody: by name when it is one, counted when there are more."""
    if len(names) == 1:
        return f"{names[0]}: niemand"
    return f"{len(names)} partners: niemand"


def stepped(minutes: int, step: int) -> int:
    """Five minutes more or less on the five-minute grid; below five by the minute."""
    if step < 0:
        return minutes - 5 if minutes > 5 else max(1, minutes - 1)
    return minutes + 5 if minutes >= 5 else 5


def _minutes(number: int) -> str:
    return "1 minuut" if number == 1 else f"{number} minuten"
