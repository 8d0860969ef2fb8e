# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Errors a user can act upon. Everything else that is raised is a fault of ours."""


class FacilitatorError(Exception):
    """Root of every error that this program raises on purpose."""


class UserError(FacilitatorError):
    """The world's fault: shown as it is, in one plain Dutch sentence that says what to do next.

    `sentence` is what the user reads; `code` is stable and meant for tests and logs.
    """

    code = "fout"

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotFoundError(UserError):
    """Something that was asked for by name or id is not there."""

    code = "niet-gevonden"


class InvalidInputError(UserError):
    """What was typed, pasted or read can't be accepted; the sentence says what and where."""

    code = "ongeldig"


class ConflictError(UserError):
    """The row was changed by somebody else since it was read; nothing was written."""

    code = "conflict"


class FrozenMeetingError(UserError):
    """The meeting is vastgesteld; it must be reopened, with a reason, before it can change."""

    code = "vastgesteld"


class StorageError(UserError):
    """The library can't be opened, read or written; nothing was lost or half done."""

    code = "opslag"
