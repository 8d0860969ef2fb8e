# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator import assets


def test_a_shipped_file_is_read_by_its_name() -> None:
    assert assets.read_resource("fonts/Inter-Regular.ttf")[:4] == b"\x00\x01\x00\x00"


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../pyproject.toml", "fonts/../../pyproject.toml", "C:\\x", "a\\b", ""]
)
def test_a_name_outside_the_package_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a name inside"):
        assets.resource(name)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"fonts/nee\.ttf"):
        assets.resource("fonts/nee.ttf")


def test_a_folder_is_not_a_file() -> None:
    with pytest.raises(FileNotFoundError):
        assets.resource("fonts")


def test_every_listed_resource_can_be_opened() -> None:
    names = assets.resource_names()
    assert "icons/phosphor.ttf" in names
    assert all(assets.read_resource(name) for name in names)


def test_resources_of_one_folder_keep_the_folder_in_their_name() -> None:
    assert "fonts/LICENSE-Inter.txt" in assets.resource_names("fonts")


def test_a_path_is_given_to_libraries_that_need_one() -> None:
    with assets.resource_path("icons/phosphor.txt") as path:
        assert path.is_file()


def test_agendas_are_read_as_text() -> None:
    for name in assets.agenda_names():
        assert assets.read_agenda(name).strip()
