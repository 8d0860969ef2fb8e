# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

COMMANDS = ["demo", "play", "parse", "capture", "show", "checkin", "export", "check", "backup"]
ENGLISH = re.compile(
    r"\b(usage|options|optional|positional|error|the|required|show this|invalid)\b"
)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], *([c, "--help"] for c in COMMANDS)])
def test_help_is_dutch_and_no_failure(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("gebruik: slagvaardig-cli")
    assert not ENGLISH.search(ran.out)


def test_help_names_every_command(run: Run) -> None:
    assert all(command in run().out for command in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["doe"], "De opdracht ‘doe’ ken ik niet."),
        (["show"], "Er ontbreekt nog iets: --library, --region."),
        (["check", "--library", "x", "--snel"], "Dit ken ik niet: --snel."),
        (["check", "--lib", "x"], "Er ontbreekt nog iets: --library."),
        (["check", "--library"], "Na --library hoort een waarde."),
        (["show", "--json=ja", "--library", "x", "--region", "y"], "Bij --json hoort geen waarde."),
        (
            ["parse", "x", "--today", "morgen"],
            "Kies een datum als 2026-10-07; ‘morgen’ is er geen.",
        ),
        (
            ["parse", "x", "--theme", "geld"],
            "Kies uit positionering,regievoering,overlegstructuur;",
        ),
        (["export", "--formats", "pdf,odt"], "Kies uit pdf,pptx,xlsx,ics; ‘odt’ ken ik niet."),
    ],
)
def test_a_wrong_command_line_gets_one_dutch_sentence(
    run: Run, arguments: list[str], sentence: str
) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(sentence)
    assert ran.err.count("\n") == 1
    assert "--help" in ran.err
    assert not ENGLISH.search(ran.err.replace("--help", ""))


def test_a_line_that_looks_like_an_option_goes_after_two_dashes(run: Run, library: Path) -> None:
    ran = run("parse", "--library", library, "--region", "Regio Voorbeeld", "--", "--help zegt wie")
    assert ran.json["tekst"] == "--help zegt wie"
