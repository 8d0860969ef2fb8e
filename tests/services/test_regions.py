# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.region import Figure, Region, Term
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.ports import Library
from facilitator.services.regions import (
    FigureInput,
    TermInput,
    add_region,
    change_region,
    region_named,
    set_figures,
    set_terms,
)
from tests.builders.rooms import Room


def _terms(library: Library) -> list[Term]:
    with library.read() as reader:
        return reader.find(Term)


def test_a_region_is_stored_with_cleaned_text(library: Library, clock: FixedClock) -> None:
    added = add_region(
        library, clock, "  Regio\tZuid\x00 ", ["VO1", "", "VO1"], "Nul\nthuiszitters"
    )
    with library.read() as reader:
        region = reader.get(Region, added.id)
    assert (region.name, region.codes, region.ambition) == (
        "Regio Zuid",
        ("VO1",),
        "Nul thuiszitters",
    )
    assert added.changes.concerns(Region)


@pytest.mark.parametrize("name", ["", " \n", "\x00", "a" * 201])
def test_a_region_needs_a_name_that_fits(library: Library, clock: FixedClock, name: str) -> None:
    with pytest.raises(InvalidInputError):
        add_region(library, clock, name)
    with library.read() as reader:
        assert reader.find(Region) == []


def test_two_regions_cannot_share_a_name(library: Library, clock: FixedClock) -> None:
    add_region(library, clock, "Regio Één")
    other = add_region(library, clock, "Regio Twee").id
    with pytest.raises(InvalidInputError, match="Er is al een regio"):
        add_region(library, clock, "regio een")
    with pytest.raises(InvalidInputError, match="Er is al een regio"):
        change_region(library, clock, other, name="REGIO ÉÉN")


def test_a_region_can_be_renamed_to_its_own_name_in_capitals(
    library: Library, clock: FixedClock
) -> None:
    region_id = add_region(library, clock, "regio zuid").id
    change_region(library, clock, region_id, name="Regio Zuid", codes=["RMC 1"])
    with library.read() as reader:
        region = reader.get(Region, region_id)
    assert (region.name, region.codes, region.ambition) == ("Regio Zuid", ("RMC 1",), "")


def test_a_region_is_found_without_case_and_accents_or_the_others_are_named(
    library: Library, clock: FixedClock
) -> None:
    with library.read() as reader, pytest.raises(NotFoundError, match="nog geen enkele"):
        region_named(reader, "Zuid")
    add_region(library, clock, "Curaçao")
    with library.read() as reader:
        assert region_named(reader, " curacao ").name == "Curaçao"
        with pytest.raises(NotFoundError, match="Wel bekend: ‘Curaçao’"):
            region_named(reader, "Bonaire")


def test_terms_are_replaced_and_those_that_stay_keep_their_id(
    library: Library, clock: FixedClock, room: Room
) -> None:
    regie = TermInput(term="Regie", meaning="initiëren")
    set_terms(library, clock, room.region_id, [regie, TermInput(term="Weg", meaning="straks")])
    before = {term.term: term.id for term in _terms(library)}
    set_terms(
        library,
        clock,
        room.region_id,
        [
            TermInput(term="Thuiszitter", meaning="vier weken"),
            TermInput(term="regie", meaning="initiëren en afstemmen"),
        ],
    )
    after = sorted(_terms(library), key=lambda term: term.position)
    assert [term.term for term in after] == ["Thuiszitter", "regie"]
    assert after[1].id == before["Regie"]
    assert after[1].meaning == "initiëren en afstemmen"


def test_setting_the_same_terms_again_leaves_no_trace(
    library: Library, clock: FixedClock, room: Room
) -> None:
    terms = [TermInput(term="Regie", meaning="initiëren", source="regio")]
    set_terms(library, clock, room.region_id, terms)
    assert not set_terms(library, clock, room.region_id, terms).touched


def test_a_term_needs_a_meaning_and_stands_there_once(
    library: Library, clock: FixedClock, room: Room
) -> None:
    with pytest.raises(InvalidInputError, match="wat ‘Regie’ betekent"):
        set_terms(library, clock, room.region_id, [TermInput(term="Regie", meaning=" ")])
    twice = [TermInput(term="Regie", meaning="a"), TermInput(term="REGIE", meaning="b")]
    with pytest.raises(InvalidInputError, match="twee keer"):
        set_terms(library, clock, room.region_id, twice)
    assert _terms(library) == []


def test_figures_are_replaced_by_school_year_and_kind(
    library: Library, clock: FixedClock, room: Room
) -> None:
    def figure(year: str, count: str) -> FigureInput:
        return FigureInput(
            school_year=year, kind="thuiszitters", count=count, reference_date=date(2026, 7, 31)
        )

    set_figures(
        library, clock, room.region_id, [figure("2024-2025", "31"), figure("2025-2026", "<5")]
    )
    set_figures(library, clock, room.region_id, [figure("2025-2026", "34")])
    with library.read() as reader:
        assert [(f.school_year, f.count) for f in reader.find(Figure)] == [("2025-2026", "34")]
    with pytest.raises(InvalidInputError, match="twee keer"):
        set_figures(library, clock, room.region_id, [figure("a", "1"), figure("a", "2")])
    with pytest.raises(InvalidInputError, match="Vul een aantal in"):
        set_figures(library, clock, room.region_id, [figure("a", "")])
