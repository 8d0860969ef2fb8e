# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for the project as a whole: budgets, headers, layers and pins, counted by machine."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
CORE = ("facilitator", "resources", "agendas")
SHIPPED = (*CORE, "ui")
TOP_LEVEL = {
    *("facilitator", "ui", "resources", "agendas", "tests", "pyproject.toml", "build.spec"),
    *("README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "requirements.lock"),
}
MADE_HERE = {"build", "dist", "uitvoer", "__pycache__"}
MAX_FILE, MAX_FUNCTION, MAX_METHODS = 500, 50, 20

type_of_function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    found = (file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(found))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def functions(node: ast.AST) -> Iterator[type_of_function]:
    return (n for n in ast.walk(node) if isinstance(n, type_of_function))


def where(file: Path, node: ast.stmt | ast.expr | int) -> str:
    line = node if isinstance(node, int) else node.lineno
    return f"{file.relative_to(ROOT)}:{line}"


def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def own_files() -> Iterator[Path]:
    """Every text file of the project itself, without what is made, hidden or binary."""
    for top in sorted(ROOT.iterdir()):
        if top.is_file():
            yield top
        elif top.name in TOP_LEVEL or top.name == ".ci":
            yield from (f for f in top.rglob("*") if f.is_file() and "__pycache__" not in f.parts)


EVERYTHING = (*SHIPPED, "tests")


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    lengths = {where(f, 1): len(lines_of(f)) for f in python_files(*EVERYTHING)}
    assert not {place: n for place, n in lengths.items() if n > MAX_FILE}


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{where(file, function)} {function.name}"
        for file in python_files(*EVERYTHING)
        for function in functions(tree(file))
        if (function.end_lineno or 0) - function.lineno + 1 > MAX_FUNCTION
    ]
    assert not long


def test_no_class_knows_everything() -> None:
    big = [
        f"{where(file, node)} {node.name}"
        for file in python_files(*EVERYTHING)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(part, type_of_function) for part in node.body) > MAX_METHODS
    ]
    assert not big


def test_every_source_file_says_its_licence_and_purpose() -> None:
    scripts = [ROOT / "Makefile", *(ROOT / ".ci").iterdir(), *ROOT.glob("*.spec")]
    for file in (*python_files(*EVERYTHING), *scripts):
        head = "\n".join(lines_of(file)[:3])
        assert "SPDX-FileCopyrightText: 2026 Slagvaardig contributors" in head, file
        assert "SPDX-License-Identifier: EUPL-1.2" in head, file
    assert not [f for f in python_files(*SHIPPED) if ast.get_docstring(tree(f)) is None]


def test_every_folder_of_the_program_is_a_package() -> None:
    folders = {file.parent for file in python_files(*SHIPPED)}
    bare = [
        str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").exists()
    ]
    assert not bare, f"setuptools would leave these out: {bare}"


def imported(file: Path) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module


def test_the_core_never_names_qt() -> None:
    qt = {"PySide6", "shiboken6", "qtawesome", "qtpy", "ui"}
    found = [
        f"{where(file, node)} {name}"
        for file in python_files(*CORE)
        for node, name in imported(file)
        if name.partition(".")[0] in qt
    ]
    assert not found


def test_nothing_pumps_events_by_hand() -> None:
    found = [
        where(file, node)
        for file in python_files(*SHIPPED)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]
    assert not found


def is_mutable(value: ast.expr | None) -> bool:
    makers = {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"}
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in makers
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp)


def module_variables(file: Path) -> Iterator[tuple[ast.stmt, str, ast.expr | None]]:
    for node in tree(file).body:
        if isinstance(node, ast.Assign):
            yield from ((node, t.id, node.value) for t in node.targets if isinstance(t, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node, node.target.id, node.value


def test_no_module_keeps_state() -> None:
    """A table in capitals is a constant; anything else that can change belongs in an object."""
    found = [
        f"{where(file, node)} {name}"
        for file in python_files(*SHIPPED)
        for node, name, value in module_variables(file)
        if is_mutable(value) and name.lstrip("_").upper() != name.lstrip("_") and name != "__all__"
    ]
    found += [
        f"{where(file, node)} global"
        for file in python_files(*SHIPPED)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Global)
    ]
    assert not found


def test_no_file_names_the_host_of_a_registry() -> None:
    """Whoever runs this behind a mirror is not sent around it; the lock has digests instead."""
    hosts = [b"pypi" + b".org", b"python" + b"hosted", b"npm" + b"js.", b"files.py" + b"thon"]
    naming = [f for f in own_files() for host in hosts if host in f.read_bytes()]
    assert not naming


def test_no_rule_is_silenced_without_a_reason() -> None:
    codes = r"\[[^\]]*\]|:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*"
    silenced = re.compile(rf"#\s*(?:(?:type|pyright): ignore|noqa)(?:{codes})?(?P<why>.*)$")
    found = [
        where(file, number)
        for file in python_files(*EVERYTHING)
        for number, line in enumerate(lines_of(file), start=1)
        if (match := silenced.search(line)) and len(match["why"].strip(" #-—:\"'")) < 8
    ]
    assert not found


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
    found = [
        where(file, number)
        for file in python_files(*EVERYTHING)
        for number, line in enumerate(lines_of(file), start=1)
        if later.search(line)
    ]
    assert not found


def test_the_top_level_is_the_one_that_was_agreed() -> None:
    shown = {p.name for p in ROOT.iterdir() if not p.name.startswith(".")}
    assert shown - MADE_HERE - {n for n in shown if n.endswith(".egg-info")} <= TOP_LEVEL


CAN_FAIL = re.compile(
    r"^(?:assert|check|expect|must|raises|warns|fail$|wait|fixture)", re.IGNORECASE
)


def can_fail(test: type_of_function) -> bool:
    for node in ast.walk(test):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else ""
            name = function.id if isinstance(function, ast.Name) else name
            if CAN_FAIL.match(name.lstrip("_")):
                return True
    return False


def test_every_test_can_fail() -> None:
    found = [
        f"{where(file, function)} {function.name}"
        for file in python_files("tests")
        if file.name.startswith("test_")
        for function in functions(tree(file))
        if function.name.startswith("test_") and not can_fail(function)
    ]
    assert not found


def project() -> dict[str, list[Requirement]]:
    """Give the requirements of pyproject.toml by group; the shipped ones are group ''."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = {
        "": settings["project"]["dependencies"],
        **settings["project"]["optional-dependencies"],
        **settings["dependency-groups"],
    }
    return {group: [Requirement(line) for line in lines] for group, lines in groups.items()}


@cache
def locked() -> dict[str, Version]:
    entry = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {canonicalize_name(name): Version(version) for name, version in entry.findall(text)}


@pytest.mark.parametrize("version", ["6.11.0", "6.11.1", "6.12.0", "6.12.1"])
def test_qt_versions_that_break_are_refused(version: str) -> None:
    """6.12 drops a reference of None per call on 3.11; 6.11.0 and .1 break resizing."""
    [qt] = [r for r in project()[""] if r.name.startswith("PySide6")]
    assert Version(version) not in qt.specifier
    assert locked()["pyside6-essentials"] in qt.specifier


def test_the_lock_holds_every_requirement() -> None:
    for requirement in (r for group in project().values() for r in group):
        assert locked()[canonicalize_name(requirement.name)] in requirement.specifier


def test_the_lock_can_be_checked_to_the_byte() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) == len(locked())
    assert all("--hash=sha256:" in entry for entry in entries)
