# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import pytest

from facilitator.capture.partners import Partner, Partners
from facilitator.domain.ids import new_id
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import OrganisationKind
from tests.builders.capture import EXAMPLE

REGION = new_id()
ZUID = Organisation(region_id=REGION, name="School Zuid", kind=OrganisationKind.SCHOOL)
OOST = Organisation(region_id=REGION, name="School Oost", kind=OrganisationKind.SCHOOL)
TWIN = replace(OOST, id=new_id())
EMOJI = Organisation(region_id=REGION, name="🏫", aliases=('Het "Huis”',))


def at(organisation: Organisation, function: str) -> Person:
    return Person(region_id=REGION, organisation_id=organisation.id, function=function)


def test_a_function_that_two_organisations_have_is_ambiguous_until_the_organisation_is_named() -> (
    None
):
    people = [at(ZUID, "Rector"), at(OOST, "Rector")]
    partners = Partners([ZUID, OOST], people)
    assert partners.find("rector").rivals == (ZUID, OOST)
    assert partners.find("Rector, School Oost").partner == Partner(OOST, people[1])


def test_a_kind_that_two_organisations_have_is_ambiguous() -> None:
    assert Partners([ZUID, OOST], []).find("school").rivals == (ZUID, OOST)


def test_an_exact_alias_beats_the_beginning_of_a_function() -> None:
    called = replace(ZUID, aliases=("zorg",))
    partners = Partners([called, OOST], [at(OOST, "Zorgcoördinator")])
    assert partners.find("zorg").partner == Partner(called)


def test_the_beginning_of_a_name_beats_the_beginning_of_a_function() -> None:
    care = replace(ZUID, name="Zorgplein")
    partners = Partners([care, OOST], [at(OOST, "Zorgcoördinator")])
    assert partners.find("zorg").partner == Partner(care)


def test_several_functions_of_one_organisation_give_only_the_organisation() -> None:
    partners = Partners([ZUID], [at(ZUID, "Zorgcoördinator"), at(ZUID, "Zorgmentor")])
    assert partners.find("zorg").partner == Partner(ZUID)


def test_every_partner_of_the_example_can_be_written() -> None:
    partners = Partners(EXAMPLE.organisations, EXAMPLE.people)
    by_id = {organisation.id: organisation for organisation in EXAMPLE.organisations}
    everyone = [Partner(organisation) for organisation in EXAMPLE.organisations]
    everyone += [Partner(by_id[person.organisation_id], person) for person in EXAMPLE.people]
    written = [partners.token_of(partner) for partner in everyone]
    assert [partners.find(token[1:]).partner for token in written] == everyone
    assert written[:3] == ["@school", "@swv", "@leerplicht"]


def test_equal_partners_are_told_apart_by_a_number() -> None:
    people = [at(TWIN, "Rector"), at(TWIN, "Rector"), at(OOST, "Rector")]
    partners = Partners([OOST, TWIN, EMOJI], people)
    everyone = [Partner(OOST), Partner(TWIN), Partner(EMOJI)]
    everyone += [Partner(TWIN, people[0]), Partner(TWIN, people[1]), Partner(OOST, people[2])]
    for partner in everyone:
        assert partners.find(partners.token_of(partner)[1:]).partner == partner


@pytest.mark.parametrize("name", ["", "...", "z", "overig", "thuiszitterstafel"])
def test_what_fits_nobody(name: str) -> None:
    partners = Partners([*EXAMPLE.organisations, replace(ZUID, kind=OrganisationKind.OVERIG)], [])
    assert partners.find(name).partner is None


def test_a_person_of_an_organisation_elsewhere_is_left_out() -> None:
    assert Partners([ZUID], [at(OOST, "Rector")]).find("rector").partner is None
