# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from facilitator.domain.words import AgreementKind, Theme
from tests.builders.entities import DAY, a_region, an_agreement, an_organisation
from ui.models.agreement_filter import PARKED, AgreementFilter
from ui.models.agreement_item import AgreementItem, ItemMaker
from ui.models.agreements_model import AgreementRole, AgreementsModel

REGION = a_region()
OWNER = an_organisation(REGION, name="Jeugdteam Noord")
MAKER = ItemMaker([OWNER])


def item(number: int, text: str = "Belt de school", **over: Any) -> AgreementItem:
    return MAKER.item(an_agreement(number=number, text=text, **over))


@pytest.fixture
def model() -> AgreementsModel:
    made = AgreementsModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def numbers(model: AgreementsModel) -> list[int]:
    return [shown.agreement.number for shown in model.shown]


def test_a_deadline_shows_its_year_only_when_it_could_be_taken_for_another() -> None:
    soon, far = DAY + timedelta(days=40), DAY + timedelta(days=340)
    assert str(soon.year) not in item(1, deadline=soon).date_text
    assert item(1, deadline=far).date_text.endswith(str(far.year))


def test_newest_stands_on_top(model: AgreementsModel) -> None:
    model.set_items([item(1), item(3), item(2)])
    assert numbers(model) == [3, 2, 1]


def test_a_new_item_is_inserted_not_reset(model: AgreementsModel, qtbot: QtBot) -> None:
    model.set_items([item(1)])
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        model.put(item(2))
    assert numbers(model) == [2, 1]


def test_an_item_that_changed_keeps_its_row(model: AgreementsModel) -> None:
    first = item(1)
    model.set_items([first, item(2)])
    model.put(replace(first, owner="ROC Delta"))
    assert model.item(model.index(1)).owner == "ROC Delta"


def test_an_item_that_no_longer_passes_leaves(model: AgreementsModel) -> None:
    kept = an_agreement(number=1)
    model.set_items([MAKER.item(kept), item(2)])
    model.put(MAKER.item(replace(kept, kind=AgreementKind.PARKEERPUNT)))
    assert numbers(model) == [2]
    model.put(MAKER.item(kept))
    assert numbers(model) == [2, 1]


def test_filter_wants_every_word_and_ignores_accents(model: AgreementsModel) -> None:
    model.set_items([item(1, "Coördinator belt"), item(2, "School belt"), item(3, "Niets")])
    model.set_filter(AgreementFilter("belt coordinator"))
    assert numbers(model) == [1]


def test_filter_finds_owner_and_number(model: AgreementsModel) -> None:
    model.set_items([item(1, owner_id=OWNER.id), item(12)])
    model.set_filter(AgreementFilter("jeugdteam"))
    assert numbers(model) == [1]
    model.set_filter(AgreementFilter("A-012"))
    assert numbers(model) == [12]


def test_theme_and_kind_narrow_the_list(model: AgreementsModel) -> None:
    parked = item(1, kind=AgreementKind.PARKEERPUNT)
    model.set_items([parked, item(2, theme=Theme.REGIEVOERING), item(3)])
    model.set_filter(AgreementFilter(theme=Theme.REGIEVOERING))
    assert numbers(model) == [2]
    model.set_filter(AgreementFilter(kinds=PARKED))
    assert numbers(model) == [1]


def test_taking_an_item_away(model: AgreementsModel) -> None:
    first = item(1)
    model.set_items([first, item(2)])
    model.take(first.id)
    model.take(first.id)
    assert numbers(model) == [2]
    assert len(model.all_items()) == 1


def test_only_the_fresh_item_is_fresh(model: AgreementsModel) -> None:
    first, second = item(1), item(2)
    model.set_items([first, second])
    model.set_fresh(first.id)
    fresh = [model.data(model.index(row), AgreementRole.FRESH) for row in range(2)]
    assert fresh == [False, True]


def test_a_row_is_spoken_whole(model: AgreementsModel) -> None:
    model.set_items([item(7, owner_id=OWNER.id, deadline=DAY, impuls=True)])
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Afspraak 7: Belt de school, eigenaar Jeugdteam Noord, "
        "uiterlijk woensdag 7 oktober 2026, in de impulsagenda"
    )


def test_gaps_are_spoken_for_afspraken_only(model: AgreementsModel) -> None:
    assert item(1).spoken.endswith("geen eigenaar, geen datum")
    assert "geen" not in item(1, kind=AgreementKind.INZICHT).spoken


def test_an_unknown_partner_stands_in_with_a_question_mark() -> None:
    assert item(1, unknown=("thuiszitterstafel",)).owner == "thuiszitterstafel?"
