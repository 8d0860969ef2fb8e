# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The few words of a hint that fit under a row; the whole sentence is in the tip."""

import re

from facilitator.capture.hint import Hint

_SHORT = {
    "geen-eigenaar": "geen eigenaar",
    "geen-datum": "geen datum",
    "datum-verleden": "datum ligt in het verleden",
    "datum-weekend": "datum in het weekend",
    "datum-na-check-in": "datum na de check-in",
    "onbekende-partij": "nieuwe partij?",
    "dubbelzinnige-partij": "welke partij?",
    "bsn": "lijkt op een burgerservicenummer",
    "geboortedatum": "lijkt op een geboortedatum",
    "leerling-naam": "lijkt op de naam van een leerling",
    "e-mail": "bevat een e-mailadres",
    "telefoon": "bevat een telefoonnummer",
}
_QUOTED = re.compile("‘([^’]+)’")


def hint_words(hint: Hint) -> str:
    """A hint in a few words."""
    if hint.code == "vage-formulering":
        quoted = _QUOTED.search(hint.sentence)
        return f"vage formulering: “{quoted.group(1)}”" if quoted else "vage formulering"
    return _SHORT.get(hint.code, hint.sentence)
