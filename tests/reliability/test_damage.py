# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever happened to a library's file: every command says one clear sentence and leaves it."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.clock import SystemClock
from facilitator.play.run import play_example
from facilitator.services.regions import add_region
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.opening import open_library
from tests.builders.damage import read_bytes, write_bytes
from tests.cli.conftest import REGION, ROOT, Ran, Run
from tests.cli.conftest import library as library  # noqa: PLC0414 - a fixture
from tests.cli.conftest import run as run  # noqa: PLC0414 - a fixture

SEED = 20261007
Figures = Callable[[str], None]
WRITING = ("capture",)
COMMANDS = ("capture", "parse", "show", "export", "check", "backup")


def arguments(command: str, library: Path) -> list[str | Path]:
    region = ["--region", REGION]
    return {
        "capture": ["capture", "--library", library, *region, "--block", "Pauze"],
        "parse": ["parse", "--library", library, *region, "Belt >vr"],
        "show": ["show", "--library", library, *region, "--json"],
        "export": ["export", "--library", library, *region, "--out", library.parent / "uit"],
        "check": ["check", "--library", library],
        "backup": ["backup", "--library", library, "--to", library.parent / "kopie.db"],
    }[command]


def random_bytes(content: bytes) -> bytes:
    return random.Random(SEED).randbytes(len(content))


def zeroed(content: bytes) -> bytes:
    return bytes(len(content))


def truncated(content: bytes) -> bytes:
    return content[: len(content) // 3]


def without_its_header(content: bytes) -> bytes:
    return bytes(100) + content[100:]


def zeroed_page(content: bytes) -> bytes:
    return content[:4096] + bytes(4096) + content[8192:]


def a_document(content: bytes) -> bytes:
    return b"%PDF-1.7\n" + content[9:]


DAMAGE = [random_bytes, zeroed, truncated, without_its_header, zeroed_page, a_document]


def one_sentence(ran: Ran) -> str:
    """What was said, when it was said as it should be."""
    lines = ran.err.splitlines()
    assert ran.code == 2, ran
    assert len(lines) == 1, lines
    assert lines[0].endswith(".")
    assert not any(word in lines[0] for word in ("Traceback", "Error", "sqlite", "malformed"))
    return lines[0]


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_damaged_library_is_told_in_one_sentence_and_left_alone(
    run: Run, library: Path, command: str, damage: Callable[[bytes], bytes]
) -> None:
    spoiled = damage(read_bytes(library))
    write_bytes(library, spoiled)
    ran = run(*arguments(command, library), typed=b"Belt de school\n")
    if command != "check":
        assert "beschadigd" in one_sentence(ran)
    assert ran.code == 2
    assert read_bytes(library) == spoiled
    assert not (library.parent / "kopie.db").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_newer_library_is_told_by_version_and_left_alone(
    run: Run, library: Path, command: str
) -> None:
    raw = connect_raw(library, "rw")
    raw.execute("PRAGMA user_version = 907")
    raw.close()
    before = read_bytes(library)
    assert "907" in one_sentence(run(*arguments(command, library), typed=b"Belt\n"))
    assert read_bytes(library) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_beside_a_window_only_writing_is_refused(run: Run, library: Path, command: str) -> None:
    with open_library(library, clock=SystemClock()):
        ran = run(*arguments(command, library), typed=b"Belt\n")
    if command in WRITING:
        assert "al open" in one_sentence(ran)
    else:
        assert (ran.code, ran.err) == (0, "")
    assert check(library) == []


def test_a_log_of_another_library_is_noticed(run: Run, library: Path, tmp_path: Path) -> None:
    """A -wal that a sync program or a user put beside the wrong library. SQLite takes it in."""
    other, aside = tmp_path / "ander.db", tmp_path / "los.bytes"
    with open_library(other, clock=SystemClock()) as played:
        play_example(played)
    with open_library(other, clock=SystemClock()) as opened:
        add_region(opened, SystemClock(), "Regio Ander")
        subprocess.run(["cp", f"{other}-wal", aside], check=True)
    aside.rename(library.with_name(f"{library.name}-wal"))
    assert check(library) != []
    assert run(*arguments("check", library)).code == 2


def flips(
    figures: Figures, run: Run, library: Path, count: int, seed: int
) -> tuple[int, list[int]]:
    """How many single bits changed what a user reads, and which of those were not noticed."""
    dice, good = random.Random(seed), read_bytes(library)
    shown = run(*arguments("show", library)).out
    changed, missed = 0, list[int]()
    for _ in range(count):
        place, flipped = dice.randrange(len(good)), bytearray(good)
        flipped[place] ^= 1 << dice.randrange(8)
        write_bytes(library, bytes(flipped))
        ran = run(*arguments("show", library))
        assert ran.code in {0, 2}
        if ran.out != shown:
            changed += 1
            if not check(library):
                missed.append(place)
        if ran.code == 2:
            one_sentence(ran)
    figures(f"{count} flipped bits, seed {seed}, {changed} changed text, {len(missed)} missed")
    return changed, missed


def test_a_flipped_bit_that_changes_what_is_read_is_noticed(
    run: Run, library: Path, figures: Figures
) -> None:
    changed, missed = flips(figures, run, library, 60, SEED)
    assert missed == []
    assert changed > 0


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(6))
def test_any_flipped_bit_that_changes_what_is_read_is_noticed(
    run: Run, library: Path, figures: Figures, seed: int
) -> None:
    changed, missed = flips(figures, run, library, 600, seed)
    assert missed == []
    assert changed > 10


def limited(library: Path, size: int, lines: bytes) -> Ran:
    """The command in a process whose files may not grow beyond `size`."""

    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    ran = subprocess.run(
        [sys.executable, "-m", "facilitator.cli", *map(str, arguments("capture", library))],
        cwd=ROOT,
        input=lines,
        capture_output=True,
        check=False,
        preexec_fn=limit,
    )
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of a file")
def test_files_that_may_not_grow_lose_nothing_that_was_told(run: Run, library: Path) -> None:
    lines = b"".join(b"Belt de school, punt %d\n" % number for number in range(400))
    ran = limited(library, len(read_bytes(library)) + 20_000, lines)
    assert "Bewaren lukt niet" in one_sentence(ran)
    shown = json.loads(run(*arguments("show", library)).out)
    told = ran.out.split()
    assert [item["nummer"] for item in shown["afspraken"]][-len(told) :] == told
    assert run(*arguments("capture", library), typed=b"Belt\n").code == 0
    assert check(library) == []


def on_a_small_disk(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """In a mount of its own, gone when the command ends."""
    mount = f"mount -t tmpfs -o size=4m tmpfs {folder}"
    script = f"{mount} && cp {folder.parent}/bibliotheek.db {folder}/b.db && " + " ; ".join(command)
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", script],
        cwd=ROOT,
        input="".join(f"Belt de school, punt {number}\n" for number in range(3000)),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def may_mount() -> bool:
    try:
        command = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not may_mount(), reason="a disk of one's own is not allowed here")
def test_a_disk_that_really_is_full_loses_nothing_that_was_told(library: Path) -> None:
    folder = library.parent / "klein"
    folder.mkdir()
    program = f"{sys.executable} -m facilitator.cli"
    told, left = library.parent / "verteld", library.parent / "over.json"
    ran = on_a_small_disk(
        folder,
        f'{program} capture --library {folder}/b.db --region "{REGION}" --block Pauze >{told}',
        "echo $? >&2",
        f'{program} show --library {folder}/b.db --region "{REGION}" --json >{left}',
        f"{program} check --library {folder}/b.db",
    )
    complaint, code = ran.stderr.splitlines()
    assert "de schijf is vol" in complaint
    assert (code, ran.returncode) == ("2", 0)
    numbers = told.read_text(encoding="utf-8").split()
    stored = [item["nummer"] for item in json.loads(left.read_text("utf-8"))["afspraken"]]
    assert len(numbers) > 10
    assert stored[-len(numbers) :] == numbers
