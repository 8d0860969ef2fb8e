# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.text_rows_model import TextRowsModel


def a_model() -> TextRowsModel:
    model = TextRowsModel(("Begrip", "Betekenis"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows([("Regie", "afstemmen")])
    return model


def test_rows_are_added_typed_and_taken_away() -> None:
    model = a_model()
    first = model.append()
    assert model.setData(first, "Thuiszitter")
    assert model.filled == [["Regie", "afstemmen"], ["Thuiszitter", ""]]
    model.take(0)
    model.take(7)
    assert model.filled == [["Thuiszitter", ""]]


def test_empty_rows_do_not_count() -> None:
    model = a_model()
    model.setData(model.append(), "  ")
    assert model.filled == [["Regie", "afstemmen"]]


def test_a_cell_is_spoken_with_its_column() -> None:
    model = a_model()
    model.append()
    said = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert said == ["Begrip: Regie", "Begrip: leeg"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Betekenis"
