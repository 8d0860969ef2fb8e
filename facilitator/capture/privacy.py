# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A soft warning for what could lead to one pupil or one person (domain.md 6.1).

Nothing is refused and nothing leaves the machine. Every pattern is bounded, so that a text of a
hundred thousand characters is still read in linear time.
"""

import re

from facilitator.capture.hint import Hint

_DIGITS = re.compile(r"(?<![\w.])[0-9](?:[ .-]?[0-9]){8}(?![\w-])")
_BIRTH = re.compile(
    r"(?<!\w)(?:geboortedatum|geboren|geb\.?)[\s:]{1,3}(?:op\s)?[0-9]{1,4}(?!\w)", re.IGNORECASE
)
_PUPIL = re.compile(
    r"(?<!\w)(?:[Ll]eerlinge?|[Zz]oon|[Dd]ochter|[Jj]ongen|[Mm]eisje)\s"
    r"(?:[^\W\d_a-zà-öø-ÿ][a-zà-öø-ÿ]{1,30}(?!\w)|[A-Z]\.)"
)
_EMAIL = re.compile(r"[^\s@<>(),;:]{1,64}@[^\W_](?:[\w-]{0,62}\.){1,8}[^\W\d_]{2,24}(?!\w)")
_PHONE = re.compile(r"(?<![\w+])(?:\+31|0031|0)(?:[\s().-]{0,2}[0-9]){9}(?!\w)")

_SENTENCES = {
    "bsn": "Dit lijkt op een burgerservicenummer. Haal het weg: hier staan geen leerlinggegevens.",
    "geboortedatum": "Dit lijkt op een geboortedatum. Haal die weg, want ze kan herleidbaar zijn.",
    "leerling-naam": "Dit lijkt op de naam van een leerling. Haal die naam weg.",
    "e-mail": "Hier staat een e-mailadres. Noem liever de functie.",
    "telefoon": "Dit lijkt op een telefoonnummer. Noem liever de functie.",
}


def privacy_hints(text: str) -> list[Hint]:
    """Hints for personal data in `text`, at most one of each kind."""
    found = {
        "bsn": any(_passes_eleven_test(match[0]) for match in _DIGITS.finditer(text)),
        "geboortedatum": _BIRTH.search(text) is not None,
        "leerling-naam": _PUPIL.search(text) is not None,
        "e-mail": "@" in text and _EMAIL.search(text) is not None,
        "telefoon": _PHONE.search(text) is not None,
    }
    return [Hint(code, _SENTENCES[code]) for code, present in found.items() if present]


def _passes_eleven_test(written: str) -> bool:
    """The 11-proef: 9 to 2 times the first eight digits, minus the last, divides by eleven."""
    digits = [int(c) for c in written if c.isdigit()]
    total = sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits, strict=False))
    return any(digits) and (total - digits[-1]) % 11 == 0
