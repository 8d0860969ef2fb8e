# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a user reads about a session: what there is, where two sides differ, and both values."""

from collections.abc import Mapping
from datetime import date, datetime, time

from facilitator.domain.agreement import numbered
from facilitator.domain.dates import full_date, long_date
from facilitator.domain.steps import Plain
from facilitator.session.fields import AGREEMENT, REFERENCES
from facilitator.session.resolve import Key, Values
from facilitator.session.values import TRAVELLING
from facilitator.storage.records import record
from facilitator.storage.types import ClockTime, Day, Instant

NAMES: dict[str, tuple[str, str]] = {
    "region": ("regio", "regio’s"),
    "term": ("begrip", "begrippen"),
    "figure": ("cijfer", "cijfers"),
    "organisation": ("partner", "partners"),
    "person": ("deelnemer", "deelnemers"),
    "meeting": ("bijeenkomst", "bijeenkomsten"),
    "agenda_block": ("blok van de agenda", "blokken van de agenda"),
    "issue": ("vraagstuk", "vraagstukken"),
    "attendance": ("aanwezigheid", "aanwezigheden"),
    "agreement": ("vastgelegde regel", "vastgelegde regels"),
    "frozen_version": ("vastgestelde versie", "vastgestelde versies"),
    "reopening": ("heropening", "heropeningen"),
    "phase": ("fase", "fasen"),
    "role_assignment": ("rol", "rollen"),
    "expectation": ("verwachting", "verwachtingen"),
    "regie_definition": ("regiedefinitie", "regiedefinities"),
    "consent": ("antwoord op de regiedefinitie", "antwoorden op de regiedefinitie"),
    "phase_regie": ("regie in een fase", "regie in fasen"),
    "escalation_ladder": ("escalatieladder", "escalatieladders"),
    "escalation_step": ("trede", "treden"),
    "forum": ("overleg", "overleggen"),
    "check_in_entry": ("opmerking bij een check-in", "opmerkingen bij check-ins"),
}
"""Each kind, one and more."""

_FIELDS: dict[str, str] = {
    "name": "naam",
    "codes": "codes",
    "ambition": "ambitie",
    "term": "begrip",
    "meaning": "betekenis",
    "source": "bron",
    "school_year": "schooljaar",
    "kind": "soort",
    "count": "aantal",
    "reference_date": "peildatum",
    "aliases": "andere namen",
    "organisation_id": "organisatie",
    "function": "functie",
    "mandate": "mandaat",
    "email": "e-mailadres",
    "day": "datum",
    "starts_at": "begintijd",
    "place": "plaats",
    "state": "concept of vastgesteld",
    "check_in": "volgende check-in",
    "template": "agendasjabloon",
    "facilitator": "gespreksleider",
    "meeting_id": "bijeenkomst",
    "title": "titel",
    "theme": "thema",
    "minutes": "minuten",
    "locked_start": "vaste begintijd",
    "scheduled": "op de agenda",
    "kernvraag": "kernvraag",
    "deelvragen": "deelvragen",
    "werkvorm": "werkvorm",
    "notes": "notities",
    "text": "tekst",
    "named_by": "genoemd door",
    "times": "aantal keer genoemd",
    "person_id": "deelnemer",
    "present": "aanwezig",
    "block_id": "blok van de agenda",
    "owner_id": "eigenaar",
    "owner_person_id": "functie van de eigenaar",
    "supporting": "ondersteunende partners",
    "unknown": "onbekende namen",
    "deadline": "wanneer",
    "visible": "zichtbaar aan",
    "level": "niveau",
    "recommendations": "aanbevelingen",
    "impuls": "in de impulsagenda",
    "status": "status",
    "blocked_reason": "waarom geblokkeerd",
    "unblocker": "wie deblokkeert",
    "not_before": "niet bespreken tot",
    "reason": "reden",
    "trigger": "aanleiding",
    "from_week": "vanaf week",
    "decision_needed": "besluit nodig",
    "phase_id": "fase",
    "claimed": "eigen beeld van de rol",
    "expected": "beeld van anderen van de rol",
    "taak": "taak",
    "termijn": "termijn",
    "from_id": "van",
    "to_id": "aan",
    "answer": "antwoord",
    "definition_id": "regiedefinitie",
    "initiates_id": "wie initieert",
    "aligns_id": "wie afstemt",
    "coordinates_id": "wie coördineert",
    "handover": "overdracht",
    "handover_days": "werkdagen voor de overdracht",
    "counts_from_id": "begin van de escalatieladder",
    "who": "wie",
    "after_weeks": "na weken",
    "decides_within_days": "besluit binnen werkdagen",
    "purpose": "doel",
    "chair": "voorzitter",
    "every_weeks": "om de hoeveel weken",
    "partners": "deelnemers",
    "phases": "fasen",
    "intake": "instroom",
    "escalates_to": "opschaling naar",
    "agreement_id": "afspraak",
    "status_before": "status daarvoor",
    "note": "opmerking",
    "deadline_before": "datum daarvoor",
}

_TITLES = ("name", "title", "term", "text", "who", "function", "kind")
_ABOUT = ("agreement_id", "phase_id", "organisation_id", "person_id", "definition_id", "meeting_id")
LONGEST = 80

Entities = Mapping[Key, Values]


def field_label(name: str) -> str:
    """A field in the words of the screens."""
    return _FIELDS.get(name, name.replace("_", " "))


def counted_kind(kind: str, count: int) -> str:
    """How many there are of a kind: "3 partners"."""
    one, more = NAMES[kind]
    return f"{count} {one if count == 1 else more}"


def counted(counts: Mapping[str, int]) -> str:
    """Several kinds: "3 partners, 1 bijeenkomst"."""
    return ", ".join(counted_kind(kind, count) for kind, count in counts.items() if count)


def label_of(entities: Entities, key: Key, longest: int = LONGEST) -> str:
    """An entity as people name it: "A-012: Belt binnen…", "Leerplicht", "regie: Melding"."""
    held = entities.get(key)
    if held is None:
        return "(niet meer aanwezig)"
    kind = key[0]
    if kind == AGREEMENT:
        number, twin = held["number"], held.get("twin") or 0
        return f"{numbered(_whole(number), _whole(twin))}: {_short(str(held['text']), longest)}"
    if kind == "meeting":
        return f"bijeenkomst van {full_date(date.fromisoformat(str(held['day'])))}"
    title = next((str(held[name]) for name in _TITLES if held.get(name)), "")
    if title and not any(name in held for name in _ABOUT[1:4]):
        return _short(title, longest)
    about = [_about(entities, kind, name, held) for name in _ABOUT if held.get(name)]
    return f"{NAMES[kind][0]}: {', '.join(about)}" if about else NAMES[kind][0]


def _about(entities: Entities, kind: str, name: str, held: Values) -> str:
    return label_of(entities, (REFERENCES[kind][name], str(held[name])))


def shown(entities: Entities, kind: str, name: str, value: Plain) -> str:
    """A value as people write it; empty when there is none."""
    if value is None or value in ("", []):
        return ""
    if name in REFERENCES[kind]:
        ids = value if isinstance(value, list) else [value]
        return ", ".join(label_of(entities, (REFERENCES[kind][name], str(each))) for each in ids)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return ", ".join(value)
    return _by_type(kind, name, value)


def _by_type(kind: str, name: str, value: str | int) -> str:
    stored = record(TRAVELLING[kind], "sqlite").types[name]
    text = str(value)
    if isinstance(stored, Day):
        return long_date(date.fromisoformat(text))
    if isinstance(stored, Instant):
        local = datetime.fromisoformat(text).astimezone()
        return f"{long_date(local.date())} {local:%H:%M}"
    return f"{time.fromisoformat(text):%H:%M}" if isinstance(stored, ClockTime) else text


def _short(text: str, longest: int = LONGEST) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _whole(value: Plain) -> int:
    return value if isinstance(value, int) else 0
