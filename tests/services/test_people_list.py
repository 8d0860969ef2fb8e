# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.words import OrganisationKind
from facilitator.errors import InvalidInputError
from facilitator.services.people_list import PersonInput, read_list, read_people


def test_a_list_with_a_header_is_read_in_its_own_order() -> None:
    people = read_people(
        "Organisatie\tE-mail\tFunctie\tMandaat\r\n"
        "School\tx@example.org\tRector\tJa\r\n"
        "\r\n"
        "School\t\tMentor\tnee\r\n"
    )
    assert people == [
        PersonInput(
            function="Rector",
            organisation="School",
            mandate=True,
            email="x@example.org",
            kind=OrganisationKind.SCHOOL,
        ),
        PersonInput(function="Mentor", organisation="School", kind=OrganisationKind.SCHOOL),
    ]


def test_a_list_without_a_header_is_functie_organisatie_mandaat() -> None:
    people = read_people('Rector;School;x\n"Arts; jeugd";GGD')
    assert people == [
        PersonInput(
            function="Rector", organisation="School", mandate=True, kind=OrganisationKind.SCHOOL
        ),
        PersonInput(function="Arts; jeugd", organisation="GGD", kind=OrganisationKind.JGZ),
    ]


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("", "Er is niets geplakt"),
        ("\n \n", "Er is niets geplakt"),
        ("Rector\tSchool\nMentor", "Rij 2 heeft geen functie of geen organisatie: ‘Mentor’"),
        ("Functie\tOrganisatie\n\tSchool", "Rij 2 heeft geen functie"),
    ],
)
def test_a_list_that_cannot_be_read_names_the_row(pasted: str, sentence: str) -> None:
    with pytest.raises(InvalidInputError, match=sentence):
        read_people(pasted)


def test_a_cell_with_a_line_break_is_one_cell() -> None:
    people = read_people('"Rector\nvan dienst"\tSchool\nMentor\tSchool')
    assert [person.function for person in people] == ["Rector van dienst", "Mentor"]


def test_the_good_rows_of_a_list_are_read_beside_the_bad_ones() -> None:
    read = read_list("Rector\tSchool\nMentor\nArts\tGGD\n\tGGD")
    assert [person.function for person in read.people] == ["Rector", "Arts"]
    assert read.problem.startswith("Rij 2 heeft geen functie of geen organisatie: ‘Mentor’.")
    assert "ook voor rij 4." in read.problem


def test_many_bad_rows_are_counted() -> None:
    problem = read_list("\n".join(f"Mentor {number}" for number in range(9))).problem
    assert "ook voor rij 2, 3, 4, 5, 6 en nog 3." in problem
