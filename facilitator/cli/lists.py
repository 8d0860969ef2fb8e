# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`import-xlsx`: an actielijst that a partner filled in and sent back."""

from pathlib import Path

from facilitator.cli.commands import open_at
from facilitator.cli.output import complain, say_json
from facilitator.clock import SystemClock
from facilitator.services.regions import region_named


def import_xlsx(file: Path, library: Path, region: str, apply: bool) -> bool:
    """Show what a list that came back says; with `apply` store all that is no conflict."""
    from facilitator.cli.list_shapes import differences_shape
    from facilitator.readback.accept import accept, everything
    from facilitator.readback.compare import compare
    from facilitator.readback.recognise import read_list

    clock = SystemClock()
    read = read_list(file, clock.today())
    with open_at(library, read_only=not apply, must_exist=True) as opened:
        with opened.read() as reader:
            found = compare(reader, region_named(reader, region).id, read)
        taken = everything(found) if apply else None
        if taken:
            accept(opened, clock, found, taken)
    say_json(differences_shape(found, taken))
    left = sum(row.conflict or bool(row.problems) for row in found.rows) + len(found.unknown)
    if apply and left:
        complain(f"Niet overgenomen: wat in {left} rijen een keuze of een verbetering vraagt.")
    return apply and left > 0
