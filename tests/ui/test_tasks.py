# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.task import Progress, Task
from ui.tasks import Tasks


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.shut_down()


def test_the_result_comes_back_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[int, bool, bool]] = []
    main = threading.get_ident()
    task = tasks.task(lambda _p: threading.get_ident())
    task.on_success(lambda worker: seen.append((1, worker == main, threading.get_ident() == main)))
    task.run()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(1, False, True)]
    assert not tasks.busy


def test_an_error_goes_to_the_callback(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[Exception] = []
    tasks.task(lambda _p: int("x")).on_failure(seen.append).run()
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ValueError)


def test_an_error_nobody_waits_for_is_still_told(tasks: Tasks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tasks.failed) as told:
        tasks.task(lambda _p: int("x")).run()
    assert isinstance(told.args and told.args[0], ValueError)


def test_progress_arrives_in_order_before_the_result(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[object] = []

    def work(progress: Progress) -> str:
        for number in range(3):
            progress.report(number, 3, f"bestand {number}")
        return "klaar"

    task = tasks.task(work).with_progress(lambda done, _total, _text: seen.append(done))
    task.on_success(seen.append).run()
    qtbot.waitUntil(lambda: "klaar" in seen)
    assert seen == [0, 1, 2, "klaar"]


def _wait_for_stop(started: threading.Event, stopped: threading.Event, progress: Progress) -> str:
    started.set()
    stopped.wait(10)
    progress.report(1, 2)
    return "te ver"


def test_a_stopped_task_delivers_only_that(tasks: Tasks, qtbot: QtBot) -> None:
    started, stopped, seen = threading.Event(), threading.Event(), list[str]()
    task: Task[str] = tasks.task(lambda p: _wait_for_stop(started, stopped, p))
    task.on_success(seen.append).on_cancel(lambda: seen.append("gestopt")).run()
    started.wait(10)
    task.cancel()
    stopped.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["gestopt"]


def test_shutting_down_waits_and_delivers_nothing(tasks: Tasks, qtbot: QtBot) -> None:
    started, stopped, seen = threading.Event(), threading.Event(), list[str]()
    stopped.set()
    tasks.task(lambda p: _wait_for_stop(started, stopped, p)).on_success(seen.append).run()
    started.wait(10)
    tasks.shut_down()
    qtbot.wait(1)
    assert not tasks.busy
    assert seen == []
