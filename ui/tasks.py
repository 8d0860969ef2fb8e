# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Slow work off the GUI thread; results come back on it through one queued signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.task import Cancelled, Progress, Task

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")


class Tasks(QObject):
    """Signals: `failed(Exception)` for a task that has no callback of its own for errors."""

    failed = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None, workers: int = 2) -> None:
        super().__init__(parent)
        self._workers = workers
        self._pool: ThreadPoolExecutor | None = None
        self._running: set[Task[object]] = set()
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything runs."""
        return bool(self._running)

    def task(self, work: Callable[[Progress], T]) -> Task[T]:
        """A task that is not started yet."""
        return Task(self, work)

    def start(self, task: Task[T]) -> None:
        """Run a task; called by Task.run."""
        if self._pool is None:
            # Imported here, since the first paint needs no threads.
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="taak")
        task.post = self._posted.emit
        self._running.add(task)  # pyright: ignore[reportArgumentType] - Task is invariant, a set of all is not
        self._pool.submit(self._run, task)

    def shut_down(self) -> None:
        """Stop what runs and wait for it; nothing is delivered afterwards."""
        for task in self._running:
            task.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        self._running.clear()

    def _run(self, task: Task[T]) -> None:
        """In the worker's thread."""
        try:
            result = task.work(task.progress)
        except Cancelled:
            self._posted.emit(lambda: self._finish(task, task.cancelled))
        except Exception as error:  # noqa: BLE001 - a worker must report whatever went wrong
            # The name `error` is gone after this block, the closure needs one that stays.
            kept = error
            self._posted.emit(lambda: self._finish(task, lambda: self._fail(task, kept)))
        else:
            self._posted.emit(lambda: self._finish(task, lambda: self._succeed(task, result)))

    def _on_posted(self, callback: Callable[[], object]) -> None:
        callback()

    def _finish(self, task: Task[T], deliver: Callable[[], object] | None) -> None:
        if task not in self._running:
            return
        self._running.discard(task)  # pyright: ignore[reportArgumentType] - as in start
        if deliver is not None:
            deliver()

    def _succeed(self, task: Task[T], result: T) -> None:
        if task.succeeded is not None:
            task.succeeded(result)

    def _fail(self, task: Task[T], error: Exception) -> None:
        if task.failed is not None:
            task.failed(error)
        else:
            self.failed.emit(error)
