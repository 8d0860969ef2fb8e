# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the first start to the documents by keyboard alone; then what was typed is read back."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import Attendance, Meeting
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import MeetingState, OrganisationKind
from tests.demo.hands import ALT, CTRL, SHIFT, Hands
from tests.exports.pptx.reading import everything
from ui.app import Options, Program
from ui.context import AppContext
from ui.theme import Appearance

# What every list that pops up says offscreen.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

DAY = date(2026, 10, 7)
Key = Qt.Key
PEOPLE = """Functie\tOrganisatie\tMandaat
Consulent leerplicht\tLeerplicht gemeente Rivierstad\tja
Coördinator\tSamenwerkingsverband Rivierbocht\tja
Mentor\tCollege De Oever\tnee
Jeugdarts\tJGZ Rivierbocht\tnee"""
LEERPLICHT, SWV = "Leerplicht gemeente Rivierstad", "Samenwerkingsverband Rivierbocht"
COLLEGE, JGZ, JEUGDTEAM = "College De Oever", "JGZ Rivierbocht", "Jeugdteam Noord"


@dataclass(frozen=True, slots=True)
class Said:
    """A line as it is typed, with → where Tab takes the choice, and what must come of it."""

    typed: str
    text: str
    owner: str = ""
    deadline: str = ""


BLOCKS = (
    (Said("p:Wie spreekt namens het mbo?", "Wie spreekt namens het mbo?"),),
    (Said("b:Elke gemiste les telt als verzuim", "Elke gemiste les telt als verzuim"),),
    (),
    (
        Said("i:School en arts wachten op elkaar", "School en arts wachten op elkaar"),
        Said("Belt ouders op de tweede dag @college→>vr", "Belt ouders op de tweede dag", COLLEGE,
             "vr 9 okt 2026"),
        Said("Maakt één kaart voor R&D en <b>mbo @jgz→>eind november",
             "Maakt één kaart voor R&D en <b>mbo", JGZ, "ma 30 nov 2026"),
    ),
    (
        Said("b:De school voert de regie tot week vier", "De school voert de regie tot week vier"),
        Said("Beslist bij stagnatie @consulent→ uiterlijk 1 februari #manda→!",
             "Beslist bij stagnatie", LEERPLICHT, "ma 1 feb 2027"),
        Said("Schrijft de overdracht uit @samen→>over 3 weken !", "Schrijft de overdracht uit",
             SWV, "wo 28 okt 2026"),
    ),
    (),
    (
        Said("i:Ouders zitten nergens aan tafel", "Ouders zitten nergens aan tafel"),
        Said("Komt elke vier weken bijeen @wijk→>1-1", "Komt elke vier weken bijeen",
             JEUGDTEAM, "vr 1 jan 2027"),
        Said("Deelt de overlegkalender @samen→>18 dec", "Deelt de overlegkalender", SWV,
             "vr 18 dec 2026"),
    ),
    (Said("Stuurt het verslag rond @loopb→>ma", "Stuurt het verslag rond", COLLEGE,
          "ma 12 okt 2026"),),
    (),
)  # fmt: skip
"""What is said in each block of the agenda, in its order after a block was moved."""
SAID = [said for block in BLOCKS for said in block]
MISTAKE = "Dit was een vergissing"
ADDED = "het belschema hangt in elke teamkamer"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY, 13)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "uitgedeeld"
    folder.mkdir()
    return folder


@pytest.fixture
def hands(
    out: Path, tmp_path: Path, clock: FixedClock, qapp: QApplication, qtbot: QtBot
) -> Iterator[Hands]:
    """The program as it starts for the first time."""
    library = str(tmp_path / "bibliotheek.db")
    program = Program(qapp, Options(library, Appearance.LIGHT), clock)
    # The window system's own dialog for folders is no part of the program.
    program.settings.set("export_folder", str(out))
    program.start()
    qtbot.waitUntil(lambda: program.window.context is not None)
    with qtbot.waitActive(program.window):
        pass
    yield Hands(program.window, tmp_path)
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
    sys.excepthook = sys.__excepthook__


def context_of(hands: Hands) -> AppContext:
    assert hands.window.context is not None
    return hands.window.context


def meeting_of(hands: Hands) -> Meeting:
    context = context_of(hands)
    assert context.meeting_id is not None
    with context.library.read() as reader:
        return reader.get(Meeting, context.meeting_id)


def texts_of(hands: Hands) -> list[str]:
    with context_of(hands).library.read() as reader:
        return [agreement.text for agreement in reader.find(Agreement)]


def test_the_whole_meeting_by_keyboard(hands: Hands, clock: FixedClock, out: Path) -> None:
    make_region(hands)
    make_meeting(hands)
    fit_the_agenda(hands)
    add_people(hands)
    hands.choose("Start bijeenkomst")
    welcome_a_late_comer(hands)
    lead(hands, clock)
    take_one_back(hands)
    round_off(hands, out)
    made = sorted(file.suffix for file in out.iterdir())
    assert made == [".ics", ".pdf", ".pdf", ".pptx", ".pptx", ".xlsx"]
    compare_pdf(out)
    compare_pptx(out)


def make_region(hands: Hands) -> None:
    hands.choose("Nieuwe regio")
    hands.press(Key.Key_Return)
    assert "een naam" in hands.focused.accessibleDescription()
    hands.type("Regio Rivierbocht")
    hands.press(Key.Key_Return)
    assert hands.window.current_view == "voorbereiden"


def make_meeting(hands: Hands) -> None:
    assert hands.focused.accessibleName().startswith("Dagdeel")
    hands.press(Key.Key_Down)
    assert hands.focused.accessibleName().startswith("Hele dag")
    hands.press(Key.Key_Up)
    hands.tab_to("Datum")
    hands.press(Key.Key_Down, times=14)
    hands.tab_to("Plaats")
    hands.type("Raadzaal")
    hands.choose("Bijeenkomst maken")
    meeting = meeting_of(hands)
    assert (meeting.day, meeting.place, meeting.template) == (DAY, "Raadzaal", "dagdeel")


def fit_the_agenda(hands: Hands) -> None:
    """The first block five minutes longer, the second one after the third."""
    assert hands.focused.accessibleName() == "Agenda"
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Plus, times=2)
    hands.press(Key.Key_Minus)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down, ALT)


def add_people(hands: Hands) -> None:
    QGuiApplication.clipboard().setText(PEOPLE)
    hands.choose("Plakken uit Excel")
    hands.choose("4 deelnemers toevoegen")
    hands.tab_to("Deelnemers, 4")
    hands.press(Key.Key_Right)
    hands.choose("Partner toevoegen")
    hands.type(JEUGDTEAM)
    hands.press(Key.Key_Tab)
    hands.type("jeugdhulp")
    hands.tab_to("Ook wel")
    hands.type("wijkteam")
    hands.press(Key.Key_Return)
    with context_of(hands).library.read() as reader:
        team = next(o for o in reader.find(Organisation) if o.name == JEUGDTEAM)
        assert len(reader.find(Person)) == 4
    assert (team.kind, team.aliases) == (OrganisationKind.JEUGDHULP, ("wijkteam",))


def welcome_a_late_comer(hands: Hands) -> None:
    """F7, one box off, somebody new in, and back to the line with Esc."""
    hands.press(Key.Key_F7)
    hands.press(Key.Key_Space)
    hands.tab_to("Functie")
    hands.type("Loopbaanbegeleider")
    hands.press(Key.Key_Return)
    hands.type(COLLEGE)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Escape)
    assert hands.focused.accessibleName() == "Vastlegregel"
    with context_of(hands).library.read() as reader:
        assert len(reader.find(Person)) == 5
        assert [a.present for a in reader.find(Attendance)].count(False) == 1


def lead(hands: Hands, clock: FixedClock) -> None:
    """F8 starts the first block, Ctrl+PgDn goes to each next one."""
    hands.press(Key.Key_F8)
    for number, block in enumerate(BLOCKS):
        if number:
            hands.press(Key.Key_PageDown, CTRL)
        for said in block:
            clock.advance(timedelta(minutes=5))
            say(hands, said.typed)
    assert sorted(texts_of(hands)) == sorted(said.text for said in SAID)
    assert len(SAID) == 12


def say(hands: Hands, typed: str) -> None:
    *parts, last = typed.split("→")
    for part in parts:
        hands.type(part)
        hands.press(Key.Key_Tab)
        assert hands.focused.accessibleName() == "Vastlegregel"
    hands.type(last)
    hands.enter_line()


def take_one_back(hands: Hands) -> None:
    say(hands, f"{MISTAKE} @samen→>vr")
    hands.press(Key.Key_Z, CTRL)
    assert MISTAKE not in texts_of(hands)
    hands.press(Key.Key_Z, CTRL | SHIFT)
    assert MISTAKE in texts_of(hands)
    hands.press(Key.Key_Z, CTRL)
    assert len(texts_of(hands)) == len(SAID)


def round_off(hands: Hands, out: Path) -> None:
    hands.press(Key.Key_4, CTRL)
    assert hands.focused.accessibleName() == "Alles wat is vastgelegd"
    edit_in_place(hands)
    hands.choose("Vaststellen")
    hands.press(Key.Key_Return)
    hands.until(lambda: meeting_of(hands).state is MeetingState.VASTGESTELD, "vaststellen")
    hands.press(Key.Key_E, CTRL)
    # The button Heropenen ends on the same word; what is being written has a hidden name.
    hands.until(
        lambda: hands.focused.accessibleName().endswith(" openen"), "de focus bij een document"
    )
    assert len(list(out.iterdir())) == 6


def edit_in_place(hands: Hands) -> None:
    """F2 on the row of the school; what is typed at its end comes with it."""
    row = [said.text for said in SAID].index("Belt ouders op de tweede dag")
    hands.press(Key.Key_Home, CTRL)
    hands.press(Key.Key_Down, times=row)
    hands.press(Key.Key_F2)
    assert hands.focused.accessibleName() == "Vastlegregel"
    hands.type(f" ={ADDED}")
    hands.press(Key.Key_Return)
    assert hands.focused.accessibleName() == "Alles wat is vastgelegd"


def squashed(text: str) -> str:
    """Only letters and figures: lines are broken and hyphenated at will."""
    return "".join(filter(str.isalnum, text))


def pdf_text(out: Path, document: str) -> str:
    name = f"{DAY}_{document}_Regio-Rivierbocht_v1.pdf"
    data = (out / name).read_bytes()
    # The reader only says that something is wrong; this says what.
    assert (data[:5], data[-6:].strip()) == (b"%PDF-", b"%%EOF"), f"{len(data)} bytes"
    with pypdfium2.PdfDocument(data) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def rows_of(text: str) -> dict[str, str]:
    """What stands at each number of the list, up to the next."""
    parts = re.split(r"^(A-\d{3})", text, flags=re.MULTILINE)
    return {label: squashed(part) for label, part in zip(parts[1::2], parts[2::2], strict=True)}


def compare_pdf(out: Path) -> None:
    """Everything typed is there; each agreement beside its owner and its date."""
    listed, agenda = pdf_text(out, "Actielijst"), pdf_text(out, "Impulsagenda")
    together = squashed(listed + agenda)
    rows = rows_of(listed)
    for number, said in enumerate(SAID, 1):
        assert squashed(said.text) in together
        if said.owner:
            row = rows[f"A-{number:03d}"]
            assert row.startswith(squashed(said.text))
            assert squashed(said.owner) in row
            assert squashed(said.deadline) in row
    assert squashed(ADDED) in together
    assert squashed(MISTAKE) not in together
    assert "Concept" not in listed + agenda


def compare_pptx(out: Path) -> None:
    decks = [Presentation(str(path)) for path in sorted(out.glob("*_v1.pptx"))]
    together = squashed("".join(everything(list(deck.slides)) for deck in decks))
    assert len(decks) == 2
    for said in SAID:
        for words in (said.text, said.owner, said.deadline):
            assert squashed(words) in together
    assert squashed(MISTAKE) not in together
