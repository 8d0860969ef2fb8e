# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.instruments import Instruments
from facilitator.domain.positionering import Phase, Role, RoleAssignment
from facilitator.domain.region import Organisation
from facilitator.domain.toets import run_toets
from ui.instruments.positionering.frozen_table import FrozenTable
from ui.instruments.positionering.matrix_delegate import MatrixDelegate
from ui.instruments.positionering.matrix_header import MatrixHeader
from ui.instruments.positionering.matrix_model import MatrixModel
from ui.instruments.positionering.picture import matrix_of
from ui.instruments.shown import Shown

REGION = uuid4()
PHASES, PARTNERS = 10, 15


def a_large_region() -> Shown:
    phases = [
        Phase(region_id=REGION, position=n, name=f"Fase nummer {n}", from_week=n)
        for n in range(PHASES)
    ]
    partners = [Organisation(region_id=REGION, name=f"Partner nummer {n}") for n in range(PARTNERS)]
    cells = [
        RoleAssignment(
            region_id=REGION,
            phase_id=phase.id,
            organisation_id=partner.id,
            claimed=tuple(Role)[: (p + q) % 5],
            expected=tuple(Role)[: q % 3],
        )
        for p, phase in enumerate(phases)
        for q, partner in enumerate(partners)
    ]
    instruments = Instruments(
        region_id=REGION,
        phases=tuple(phases),
        organisations=tuple(partners),
        roles=tuple(cells),
    )
    return Shown(instruments, tuple(run_toets(instruments)))


@pytest.fixture
def table(qtbot: QtBot) -> FrozenTable:
    """The matrix of 15 partners and 10 phases, in the room of a small screen."""
    model = MatrixModel()
    model.show_matrix(matrix_of(a_large_region()))
    made = FrozenTable("Matrix", MatrixDelegate(model), MatrixHeader(), (168, 148))
    model.setParent(made)
    made.setModel(model)
    made.resize(940, 350)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_phase_and_toets_stay_in_sight_while_the_partners_scroll(table: FrozenTable) -> None:
    model, bar = table.model(), table.horizontalScrollBar()
    assert bar.maximum() > 0
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        assert table.visualRect(model.index(0, 0)).left() == 0
        last = table.visualRect(model.index(0, table.frozen_right))
        assert last.right() == table.viewport().width() - 1
        assert table.indexAt(QPoint(80, 5)).column() == 0
        assert table.indexAt(last.center()).column() == table.frozen_right


def test_every_cell_can_be_seen_whole_between_what_stays(table: FrozenTable) -> None:
    model = table.model()
    for column in [*range(1, PARTNERS + 1), *range(PARTNERS, 0, -1)]:
        for row in (0, PHASES - 1):
            table.setCurrentIndex(model.index(row, column))
            seen = table.visualRect(model.index(row, column))
            assert seen.left() >= 168
            assert seen.right() <= table.viewport().width() - 148
            assert table.viewport().rect().contains(seen)


def test_going_to_the_toets_does_not_scroll_sideways(table: FrozenTable) -> None:
    bar = table.horizontalScrollBar()
    bar.setValue(100)
    table.setCurrentIndex(table.model().index(0, table.frozen_right))
    assert bar.value() == 100


def test_what_is_painted_scrolled_is_what_is_painted_afresh(
    table: FrozenTable, qapp: QApplication
) -> None:
    table.grab()
    table.horizontalScrollBar().setValue(97)
    table.verticalScrollBar().setValue(31)
    qapp.sendPostedEvents(table.viewport(), QEvent.Type.UpdateRequest)
    scrolled = table.grab().toImage()
    table.viewport().update()
    assert scrolled == table.grab().toImage()


def test_a_letter_is_no_search(table: FrozenTable) -> None:
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_F)
    assert table.currentIndex().row() == 0


def test_a_screen_reader_meets_the_cells_in_words(table: FrozenTable) -> None:
    met = QAccessible.queryAccessibleInterface(table)
    said = {met.child(n).text(QAccessible.Text.Name) for n in range(met.childCount())}
    assert "Fase nummer 1, Partner nummer 0: eindverantwoordelijk" in said
    assert "Fase Fase nummer 2, week 2" in said


def test_a_header_knows_what_is_under_the_pointer_also_where_it_stays(table: FrozenTable) -> None:
    header = table.horizontalHeader()
    assert isinstance(header, MatrixHeader)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    under = [header.section_at(x) for x in (60, 700, 920)]
    assert under == [0, PARTNERS - 1, PARTNERS + 1]


def test_rows_share_the_height_between_their_least_and_their_most(table: FrozenTable) -> None:
    assert table.rowHeight(0) == 46
    table.set_row_heights(38, 61)
    assert table.rowHeight(0) == 38
    table.resize(940, 2000)
    assert table.rowHeight(0) == 61
    assert table.whole_height() < 2000
