# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from pytestqt.qtbot import QtBot

from ui.views.bijeenkomst.notes_panel import NOT_SHARED, NotesPanel
from ui.widgets.label import Label


@pytest.mark.usefixtures("dressed")
def test_the_notes_say_where_they_do_not_go(qtbot: QtBot) -> None:
    panel = NotesPanel()
    qtbot.addWidget(panel)
    said = [label.text() for label in panel.findChildren(Label)]
    assert NOT_SHARED in said
    assert NOT_SHARED in panel.edit.accessibleName()
    assert not any("zaalscherm" in text for text in said)
