# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`import-xlsx`: an actielijst that came back. `agenda`: the dates of a whole region."""

from pathlib import Path
from uuid import UUID

from facilitator.cli.commands import open_at
from facilitator.cli.output import complain, say, say_json
from facilitator.clock import SystemClock
from facilitator.domain.region import Organisation
from facilitator.domain.text import clean_line, fold
from facilitator.errors import NotFoundError
from facilitator.exports.report import Report, for_organisation
from facilitator.files import refuse_other_file, write_file
from facilitator.services.ports import Reader
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


def agenda(library: Path, region: str, to: Path, organisation: str | None) -> None:
    """Write the deadlines and check-ins of all meetings of a region as one agenda file."""
    from facilitator.exports.choose import region_reports
    from facilitator.exports.ics import calendar

    with open_at(library) as opened, opened.read() as reader:
        found = region_named(reader, region)
        reports = region_reports(reader, found.id, SystemClock().today())
        if not reports:
            raise NotFoundError(f"‘{found.name}’ heeft nog geen bijeenkomst.")
        if organisation:
            reports = [copy_for(reader, found.id, organisation, report) for report in reports]
    refuse_other_file(to, ".ics")
    write_file(to, calendar(reports))
    say(str(to))


def copy_for(reader: Reader, region_id: UUID, organisation: str, report: Report) -> Report:
    """The copy of the organisation with this name or alias; NotFoundError when there is none."""
    known = reader.find(Organisation, region_id=region_id)
    asked = fold(clean_line(organisation))
    for one in known:
        if asked in {fold(name) for name in (one.name, *one.aliases)}:
            return for_organisation(report, one.name)
    names = ", ".join(f"‘{one.name}’" for one in known) or "nog geen"
    raise NotFoundError(f"Er is geen organisatie ‘{organisation}’. Wel: {names}.")
