# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Report as JSON and back: what vaststellen stores and a later export reads again."""

import msgspec

from facilitator.errors import StorageError
from facilitator.exports.report import Report


def to_json(report: Report) -> str:
    """The picture as JSON; the same report gives the same text."""
    return msgspec.json.encode(report).decode()


def from_json(text: str) -> Report:
    """Read a stored picture; StorageError when it does not have the shape of one."""
    try:
        return msgspec.json.decode(text.encode(), type=Report)
    except msgspec.MsgspecError as error:
        raise StorageError(
            "De bewaarde versie van deze bijeenkomst is niet te lezen. "
            "Zet een reservekopie terug, of stel de bijeenkomst opnieuw vast."
        ) from error
