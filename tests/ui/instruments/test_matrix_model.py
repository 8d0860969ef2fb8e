# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from itertools import combinations
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QAbstractItemModelTester

from facilitator.domain.instruments import Instruments
from facilitator.domain.positionering import Phase, Role, RoleAssignment, in_order
from facilitator.domain.region import Organisation
from facilitator.domain.toets import run_toets
from ui.instruments.partner_names import short_names
from ui.instruments.positionering.letters import letter_rects
from ui.instruments.positionering.matrix_model import MatrixModel
from ui.instruments.positionering.picture import matrix_of
from ui.instruments.shown import Shown
from ui.instruments.weeks import weeks_text

REGION = uuid4()
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ROLES = st.sets(st.sampled_from(Role)).map(in_order)


def a_partner(name: str, *aliases: str) -> Organisation:
    return Organisation(region_id=REGION, name=name, aliases=aliases)


def a_picture(
    phases: list[Phase], partners: list[Organisation], cells: list[RoleAssignment]
) -> Shown:
    instruments = Instruments(
        region_id=REGION,
        phases=tuple(phases),
        organisations=tuple(partners),
        roles=tuple(cells),
    )
    return Shown(instruments, tuple(run_toets(instruments)))


@st.composite
def pictures(draw: st.DrawFn) -> Shown:
    phases = [
        Phase(
            region_id=REGION,
            position=n,
            name=f"Fase {n}",
            from_week=draw(st.integers(0, 20)),
            decision_needed=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 4)))
    ]
    partners = [a_partner(f"Partner {n}", f"p{n}") for n in range(draw(st.integers(0, 4)))]
    cells = [
        RoleAssignment(
            region_id=REGION,
            phase_id=phase.id,
            organisation_id=partner.id,
            claimed=draw(ROLES),
            expected=draw(ROLES),
            taak=draw(st.sampled_from(["", "Belt"])),
        )
        for phase in phases
        for partner in partners
        if draw(st.booleans())
    ]
    return a_picture(phases, partners, cells)


@pytest.fixture
def model() -> MatrixModel:
    made = MatrixModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_a_cell_says_in_words_what_its_letters_say(model: MatrixModel) -> None:
    phase, partner = Phase(region_id=REGION, name="Signalering"), a_partner("Scholengroep De Brug")
    cell = RoleAssignment(
        region_id=REGION,
        phase_id=phase.id,
        organisation_id=partner.id,
        claimed=(Role.EINDVERANTWOORDELIJK, Role.VOERT_UIT),
        expected=(Role.BESLIST, Role.VOERT_UIT),
        taak="Belt de ouders",
        termijn="dezelfde dag",
    )
    model.show_matrix(matrix_of(a_picture([phase], [partner], [cell])))
    assert model.index(0, 1).data(SPOKEN) == (
        "Signalering, Scholengroep De Brug: eindverantwoordelijk, voert uit, "
        "beslist (verwacht, niet genoemd). Belt de ouders · termijn: dezelfde dag"
    )
    assert model.index(0, 1).data() == "EUB"


def test_the_header_names_the_partner_in_full_and_says_what_it_lacks(model: MatrixModel) -> None:
    phase, roc = Phase(region_id=REGION, name="Signalering"), a_partner("ROC Delta", "roc")
    other = a_partner("School")
    cell = RoleAssignment(
        region_id=REGION, phase_id=phase.id, organisation_id=other.id, claimed=(Role.BESLIST,)
    )
    model.show_matrix(matrix_of(a_picture([phase], [roc, other], [cell])))
    across = Qt.Orientation.Horizontal
    assert model.headerData(1, across) == "ROC"
    tip = model.headerData(1, across, Qt.ItemDataRole.ToolTipRole)
    assert tip == "ROC Delta. ROC Delta heeft in geen enkele fase een rol."


def test_a_region_in_which_nothing_was_filled_in_is_not_called_sluitend(model: MatrixModel) -> None:
    shown = a_picture([Phase(region_id=REGION, name="Signalering")], [a_partner("School")], [])
    model.show_matrix(matrix_of(shown))
    assert model.index(0, 2).data() == "Nog niet ingevuld"


@given(first=pictures(), second=pictures(), same=st.booleans())
def test_the_model_keeps_its_promises_while_pictures_change(
    first: Shown, second: Shown, same: bool
) -> None:
    model = MatrixModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shown in (first, first if same else second):
        model.show_matrix(matrix_of(shown))
        instruments = shown.instruments
        assert model.rowCount() == len(instruments.phases)
        assert model.columnCount() == len(instruments.organisations) + 2
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                assert model.index(row, column).data(SPOKEN)
    del tester


@given(pictures())
def test_every_gap_of_a_phase_and_its_cells_stands_in_its_row_and_nowhere_else(
    shown: Shown,
) -> None:
    rows = matrix_of(shown).rows
    told = [finding for row in rows for finding in row.findings]
    wanted = {"POS-1", "POS-2", "POS-3", "POS-4", "POS-5", "POS-11"}
    assert sorted(f.sentence for f in told) == sorted(
        f.sentence for f in shown.findings if f.code in wanted
    )


@given(count=st.integers(0, len(Role)), width=st.integers(66, 200), height=st.integers(38, 70))
def test_letters_never_lie_over_each_other_and_stay_in_their_cell(
    count: int, width: int, height: int
) -> None:
    room = QRectF(10, 20, width, height)
    placed = letter_rects(count, room)
    assert len(placed) == count
    assert not any(one.intersects(other) for one, other in combinations(placed, 2))
    assert all(room.contains(each) for each in placed)


def test_a_partner_is_called_by_its_first_alias_when_that_is_its_own() -> None:
    partners = [
        a_partner("Scholengroep De Brug", "school", "scholen"),
        a_partner("SWV PO Voorbeeld", "swv"),
        a_partner("SWV VO Voorbeeld", "swv"),
        a_partner("ROC Delta", "roc"),
        a_partner("GGD", "jeugdgezondheidszorg"),
        a_partner("Veilig Thuis"),
    ]
    called = short_names(partners)
    assert [called[partner.id] for partner in partners] == [
        *("School", "SWV PO Voorbeeld", "SWV VO Voorbeeld", "ROC", "GGD", "Veilig Thuis"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 1, "week 0"), (3, 5, "week 3–4"), (13, None, "vanaf week 13"), (5, 5, "week 5")],
)
def test_weeks_name_the_last_one_too(start: int, end: int | None, words: str) -> None:
    assert weeks_text(start, end) == words
