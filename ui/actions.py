# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of shortcuts that work everywhere, and what F1 tells about all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`key` finds the handler; `keys` are the shortcuts, the first is the one that is shown."""

    key: str
    text: str
    keys: tuple[str, ...]


ACTIONS = (
    ActionSpec("search", "Zoeken", ("Ctrl+K",)),
    ActionSpec("undo", "Ongedaan maken", ("Ctrl+Z",)),
    ActionSpec("redo", "Opnieuw doen", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("export", "Exporteren", ("Ctrl+E",)),
    ActionSpec("help", "Sneltoetsen", ("F1",)),
    ActionSpec("full_screen", "Volledig scherm", ("F11",)),
)

ELSEWHERE = (
    (
        "Bijeenkomst",
        (
            ("Ctrl+L", "Naar de vastlegregel"),
            ("Enter", "Vastleggen"),
            ("Tab", "Keuze overnemen"),
            ("Esc", "Terug uit de vastlegregel"),
            ("F7", "Wie is er, en wie komt binnen"),
            ("F8", "Klok pauzeren of verder"),
            ("F9", "Sluitende-aanpaktoets"),
            ("Alt+1 tot 6", "Een ander instrument van het thema"),
            ("Alt+-", "Blok begon al eerder"),
            ("Ctrl+PgDn", "Volgend blok"),
            ("Ctrl+PgUp", "Vorig blok"),
            ("Ctrl+M", "Notities open of dicht"),
        ),
    ),
    (
        "Wie-doet-wat-matrix",
        (
            ("E U B O M I", "Letter aan of uit"),
            ("Shift+letter", "Verwacht door anderen"),
            ("Enter", "Taak en termijn; de fase; van een gat een afspraak"),
            ("Del", "Cel leegmaken; fase verwijderen"),
            ("Insert", "Fase toevoegen"),
            ("Alt+pijl", "Fase verplaatsen"),
        ),
    ),
    (
        "Twee beelden",
        (
            ("J", "Neemt over"),
            ("W", "Is niet zo"),
            ("A", "Maak er een afspraak van"),
        ),
    ),
    (
        "Verwachtingen",
        (
            ("1, 2 of 3", "Open, akkoord of bezwaar"),
            ("Enter", "Bewerken"),
            ("Insert", "Naar de regel erboven"),
            ("Del", "Verwijderen"),
            ("A", "Maak er een afspraak van"),
        ),
    ),
    (
        "Regie",
        (
            ("Tab", "Naar de volgende kaart"),
            ("1, 2 of 3", "Eens, kan ermee leven of bezwaar"),
            ("0", "Antwoord terugnemen"),
            ("Enter", "Bewerken, of waarom"),
            ("Ctrl+Enter", "Definitie bewaren; van een gat een afspraak maken"),
            ("V", "Versies of voorstel; vanaf welke fase stilstand telt"),
            ("Letter", "Partner kiezen in een fase"),
            ("Insert", "Trede toevoegen"),
            ("Alt+pijl", "Trede verplaatsen"),
            ("Del", "Weghalen"),
        ),
    ),
    (
        "Agenda",
        (
            ("Alt+pijl", "Blok verplaatsen"),
            ("+ of −", "Vijf minuten meer of minder"),
            ("Enter", "Blok bewerken"),
            ("Insert", "Blok toevoegen"),
            ("Del", "Blok verwijderen"),
        ),
    ),
    (
        "Deelnemers, partners en vraagstukken",
        (
            ("Enter", "Bewerken"),
            ("M", "Mandaat ja of nee"),
            ("S", "Partner samenvoegen met een andere"),
            ("Insert", "Toevoegen"),
            ("Del", "Verwijderen"),
        ),
    ),
    ("Afronden", (("F2", "Bewerken"), ("Del", "Laten vervallen"))),
    (
        "Overlegkaart en tijdlijn",
        (
            ("Tab of pijl", "Overleg kiezen"),
            ("Shift+← of →", "Einde verplaatsen"),
            ("Ctrl+Shift+← of →", "Begin verplaatsen"),
            ("Alt+← of →", "Over de fasen schuiven"),
            ("Alt+↑ of ↓", "Volgorde"),
            ("Enter", "Alle velden"),
            ("M", "Mandaat ja of nee"),
            ("Insert", "Overleg toevoegen"),
            ("Del", "Verwijderen"),
            ("A", "Maak er een afspraak van"),
            ("W", "Wat als"),
        ),
    ),
    ("Toets", (("Enter", "Naar de plek"), ("A", "Maak er een afspraak van"))),
    (
        "Opvolging",
        (
            ("1 tot 6", "Open, bezig, klaar, geblokkeerd, vervallen, naar OOGO"),
            ("N of Enter", "Notitie, en wat er eerder gezegd is"),
            ("D", "Nieuwe deadline"),
            ("Ctrl+Enter", "Bewaren en verder"),
            ("Ctrl+L", "Naar de vastlegregel"),
        ),
    ),
)
"""Keys that pages handle themselves, for the overview of F1: (page, ((key, what it does), …))."""


def add_actions(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> list[QAction]:
    """Add every action of the table to the window; a missing handler is a fault."""
    made: list[QAction] = []
    for spec in ACTIONS:
        action = QAction(spec.text, window)
        action.setObjectName(spec.key)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(handlers[spec.key])
        window.addAction(action)
        made.append(action)
    return made
