# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from facilitator.clock import AMSTERDAM
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.timing import plan
from tests.builders.entities import a_block, a_meeting
from ui.models.agenda_model import AgendaModel, spoken

MEETING = a_meeting()


def a_model(blocks: list[AgendaBlock], *, locked: bool = False) -> AgendaModel:
    model = AgendaModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_blocks(plan(MEETING, blocks, ZoneInfo(AMSTERDAM)), blocks, locked=locked)
    return model


@given(st.lists(st.booleans(), min_size=1, max_size=8), st.data())
def test_a_block_lands_between_the_rows_where_it_was_put(
    scheduled: list[bool], data: st.DataObject
) -> None:
    blocks = [a_block(MEETING, position=n, scheduled=on) for n, on in enumerate(scheduled)]
    model = a_model(blocks)
    shown = [planned.block for planned in model.planned]
    moving = data.draw(st.sampled_from(blocks))
    row = data.draw(st.integers(0, len(shown)))
    above = [b.id for b in shown[:row] if b.id != moving.id]
    below = [b.id for b in shown[row:] if b.id != moving.id]
    order = [b for b in blocks if b.id != moving.id]
    order.insert(model.position_for(moving.id, row), moving)
    visible = [b.id for b in order if b.scheduled or b.id == moving.id]
    assert visible == [*above, moving.id, *below]


def test_the_same_rows_are_refreshed_without_a_reset() -> None:
    blocks = [a_block(MEETING, position=n, minutes=10) for n in range(2)]
    model = a_model(blocks)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.set_blocks(plan(MEETING, blocks, ZoneInfo(AMSTERDAM)), blocks, locked=True)
    assert not resets
    assert not model.flags(model.index(0)) & model.flags(model.index(0)).ItemIsDragEnabled


def test_a_row_is_spoken_with_time_and_minutes() -> None:
    model = a_model([a_block(MEETING, title="Pauze", minutes=15, werkvorm="")])
    assert spoken(model.planned[0]) == "13.00, Pauze, 15 minuten"
