# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overlegkaart in words, for who can't see it."""

from ui.instruments.overlegstructuur.kaart import Kaart, Pill


def pill_words(kaart: Kaart, pill: Pill) -> str:
    """One overleg: name, level, frequency, mandate, phases, partners and what the toets says."""
    forum = pill.forum
    names = [c.phase.name for c in kaart.columns if c.phase.id in forum.phases]
    parts = [
        forum.name,
        forum.level,
        pill.frequency,
        "met mandaat" if forum.mandate else "zonder mandaat",
        f"fasen: {', '.join(names)}" if names else "nog geen fasen",
    ]
    if pill.partners:
        parts.append(f"partners: {', '.join(partner.name for partner in pill.partners)}")
    return "; ".join([*parts, *(finding.sentence for finding in pill.findings)])


def kaart_words(kaart: Kaart) -> str:
    """The whole map."""
    lines = [pill_words(kaart, pill) for pill in kaart.pills]
    for column, seen, deciding in zip(kaart.columns, kaart.seen, kaart.deciding, strict=True):
        lines.append(
            f"{column.phase.name}, {column.weeks}: in beeld bij {seen.text.lower()}; "
            f"wie beslist: {deciding.text.lower()}"
        )
    lines += [column.gap.sentence for column in kaart.columns if column.gap]
    lines += [band.gap.sentence for band in kaart.bands if band.gap]
    return "\n".join(lines) or "Nog geen overleggen."
