# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One piece of slow work, off the GUI thread."""

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised in the work when the user stopped it."""


class Progress:
    """Handed to the work. Its methods may be called from the work's thread."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the user stopped it."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say how far it is; stops the work with Cancelled when the user asked for it."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(done, total, text)


class Runner(Protocol):
    """What starts a task; ui.tasks.Tasks."""

    def start(self, task: "Task[T]") -> None: ...


class Task(Generic[T]):
    """Built, then run: `tasks.task(work).on_success(show).on_failure(tell).run()`.

    `work` gets a Progress and plain values, and gives plain values back: never a widget. The
    callbacks are called on the GUI thread, at most one of them, none when it was cancelled.
    """

    def __init__(self, runner: Runner, work: Callable[[Progress], T]) -> None:
        self._runner = runner
        self.work = work
        self.progress = Progress(self._tell_progress)
        self.succeeded: Callable[[T], object] | None = None
        self.failed: Callable[[Exception], object] | None = None
        self.progressed: Callable[[int, int, str], object] | None = None
        self.cancelled: Callable[[], object] | None = None
        self.post: Callable[[Callable[[], object]], None] = _unstarted

    def on_success(self, callback: Callable[[T], object]) -> "Task[T]":
        """Call this with the result."""
        self.succeeded = callback
        return self

    def on_failure(self, callback: Callable[[Exception], object]) -> "Task[T]":
        """Call this with the error; without it the presenter of errors gets it."""
        self.failed = callback
        return self

    def on_cancel(self, callback: Callable[[], object]) -> "Task[T]":
        """Call this when it stopped because the user asked."""
        self.cancelled = callback
        return self

    def with_progress(self, callback: Callable[[int, int, str], object]) -> "Task[T]":
        """Call this with done, total and a text."""
        self.progressed = callback
        return self

    def run(self) -> "Task[T]":
        """Start it; keep the task to cancel it."""
        self._runner.start(self)
        return self

    def cancel(self) -> None:
        """Ask it to stop."""
        self.progress.cancel()

    def _tell_progress(self, done: int, total: int, text: str) -> None:
        callback = self.progressed
        if callback is not None:
            self.post(lambda: callback(done, total, text))


def _unstarted(_callback: Callable[[], object]) -> None:
    raise RuntimeError("the task was not started")
