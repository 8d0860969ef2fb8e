# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`save-region` and `open-region`: a region as one file that travels."""

import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.cli.commands import open_at
from facilitator.cli.output import say_json
from facilitator.clock import SystemClock
from facilitator.errors import InvalidInputError
from facilitator.files import FileError
from facilitator.services.regions import region_named

if TYPE_CHECKING:
    from facilitator.session import MergePlan, Session
    from facilitator.storage.library import SqlLibrary

MOST_OF_A_PASSPHRASE = 4096


class Prefer(StrEnum):
    """Whose value stays in every conflict."""

    MINE = "mine"
    THEIRS = "theirs"


def save_region(library: Path, region: str, out: Path, passphrase_file: Path | None) -> None:
    """Write a region whole to a file, and show what it holds."""
    from facilitator.session import session_of, write_session

    passphrase = _passphrase(passphrase_file)
    with open_at(library) as opened:
        with opened.read() as reader:
            found = region_named(reader, region)
        session = session_of(opened, SystemClock(), found.id)
    say_json({"bestand": str(out)} | _held(write_session(session, out, passphrase)))


def open_region(
    file: Path,
    library: Path,
    dry_run: bool,
    passphrase_file: Path | None,
    prefer: Prefer | None,
    bring_back: bool,
) -> None:
    """Show what a file holds and would do; without `dry_run` do it, in one step.

    `bring_back` also brings back what it holds and was removed or undone here since.
    """
    from facilitator.session import Side, apply_merge, plan_merge, read_session

    session = read_session(file, _passphrase(passphrase_file))
    with _to_open_in(library, dry_run=dry_run) as opened:
        plan = plan_merge(opened, session)
        apply = not dry_run and (prefer is not None or not plan.conflicts)
        if apply:
            side = Side.MINE if prefer is Prefer.MINE else Side.THEIRS
            apply_merge(opened, SystemClock(), plan, {each.key: side for each in plan.conflicts})
        back = apply and bring_back and _brought_back(opened, session)
    shape = {"bestand": str(file)} | _held(session) | _planned(plan)
    say_json(shape | {"toegepast": apply and not plan.known, "teruggehaald": back})
    if not apply and not dry_run:
        raise InvalidInputError(
            f"Er is niets veranderd: {len(plan.conflicts)} verschillen vragen een keuze. Kies met "
            "--prefer mine of --prefer theirs wat blijft, of open het bestand in het venster."
        )


def _brought_back(library: "SqlLibrary", session: "Session") -> bool:
    from facilitator.session import bring_back, plan_merge

    return bool(bring_back(library, SystemClock(), plan_merge(library, session)).touched)


@contextmanager
def _to_open_in(library: Path, *, dry_run: bool) -> Generator["SqlLibrary"]:
    """The library; what is not there yet is tried in one that is thrown away."""
    if not dry_run or library.exists():
        with open_at(library, read_only=dry_run) as opened:
            yield opened
        return
    with (
        tempfile.TemporaryDirectory(prefix="slagvaardig-") as folder,
        open_at(Path(folder) / "leeg.db", read_only=False) as opened,
    ):
        yield opened


def _passphrase(file: Path | None) -> str | None:
    if file is None:
        return None
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_OF_A_PASSPHRASE).decode("utf-8").strip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FileError(
            f"De wachtwoordzin in {file} is niet te lezen. Zet hem als gewone tekst in een bestand "
            "dat je mag openen."
        ) from error


def _held(session: "Session") -> dict[str, Any]:
    last = session.last_change
    return {
        "regio": session.region_name,
        "gemaakt_op": session.made_at.isoformat(),
        "gemaakt_met": session.app,
        "laatste_wijziging": last.isoformat() if last else None,
        "inhoud": _counts(session.counts),
    }


def _counts(counts: Mapping[str, int]) -> dict[str, int]:
    from facilitator.session.wording import NAMES

    return {more: counts[kind] for kind, (_, more) in NAMES.items() if counts.get(kind)}


def _planned(plan: "MergePlan") -> dict[str, Any]:
    return {
        "nieuwe_regio": plan.new_region,
        "niets_nieuws": plan.known,
        "toegevoegd": _counts(plan.added),
        "gewijzigd": _counts(plan.changed),
        "verwijderd": _counts(plan.removed),
        "gelijk": _counts(plan.same),
        "hier_weggehaald": _counts(plan.taken_away.counts),
        "verschillen": [
            {
                "wat": each.label,
                "veld": each.field_label,
                "mijn": each.mine,
                "hun": each.theirs,
                "mijn_tijd": each.mine_at.isoformat(),
                "hun_tijd": each.theirs_at.isoformat(),
                "nieuwste": each.newest.value,
            }
            for each in plan.conflicts
        ],
        "meldingen": list(plan.notices),
    }
