# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pieces of a capture line that the app writes itself and that must read back as meant."""

from facilitator.domain.region import Organisation

_QUOTES = str.maketrans(dict.fromkeys('"“”„', " "))


def quoted(name: str) -> str:
    """A name within the text, of which nothing is read as a mark."""
    if name.isascii() and '"' not in name:
        return f'"{name}"'
    return f'"{" ".join(name.translate(_QUOTES).split())}"'


def at(organisation: Organisation | None) -> str:
    """The owner of a line, with a space behind it; nothing when it is not known."""
    return "" if organisation is None else f"@{quoted(organisation.name)} "
