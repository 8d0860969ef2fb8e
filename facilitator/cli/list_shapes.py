# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What `import-xlsx` prints: the keys are a contract with whoever reads them."""

from collections.abc import Collection
from datetime import date
from typing import Any

from facilitator.readback.accept import Choice
from facilitator.readback.compare import Differences, PartDifference, RowDifference, Told

Shape = dict[str, Any]


def differences_shape(found: Differences, taken: Collection[Choice] | None) -> Shape:
    """The differences of a list; `taken` is what was stored, None when nothing was to be."""
    return {
        "bestand": found.name,
        "verschillen": [_row(row, taken or ()) for row in found.rows],
        "onbekend": [
            {
                "rij": row.place,
                "nummer": row.number,
                "tekst": row.text,
                "eigenaar": row.owner,
                "notitie": row.note,
                "reden": row.why,
            }
            for row in found.unknown
        ],
        "ongewijzigd": found.unchanged,
        "niet_in_lijst": found.absent,
        "waarschuwingen": list(found.warnings),
        "toegepast": taken is not None,
    }


def _row(row: RowDifference, taken: Collection[Choice]) -> Shape:
    return {
        "rij": row.place,
        "nummer": row.label,
        "tekst": row.text,
        **{
            part.part.value: _part(part, taken=(row.agreement_id, part.part) in taken)
            for part in row.parts
        },
        "conflict": row.conflict,
        "ontbreekt": [lack.value for lack in row.lacking],
        "problemen": list(row.problems),
        "hints": list(row.hints),
    }


def _part(part: PartDifference, *, taken: bool) -> Shape:
    return {
        "was": _plain(part.base),
        "hier": _plain(part.here),
        "lijst": _plain(part.there),
        "conflict": part.conflict,
        "overgenomen": taken,
    }


def _plain(value: Told) -> str | None:
    return value.isoformat() if isinstance(value, date) else value
