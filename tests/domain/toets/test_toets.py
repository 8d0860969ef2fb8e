# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The toets as a whole: what it says, where it points, and what can be made of it."""

from dataclasses import replace

from hypothesis import given, settings

from facilitator.capture.line import parse
from facilitator.capture.reading import CaptureContext
from facilitator.domain.instruments import Instruments
from facilitator.domain.toets import Severity, invitations, run_toets
from facilitator.domain.words import AgreementKind, Status, Theme
from tests.builders.entities import DAY, a_person, a_phase, a_region, an_agreement, an_organisation
from tests.builders.regions import regions

LET_OP = {"MAN-1", "OVL-3", "OVL-8", "AFS-3", "AFS-4", "AFS-5"}


@settings(max_examples=100, deadline=None)
@given(region=regions())
def test_findings_are_plain_and_point_at_something(region: Instruments) -> None:
    for finding in run_toets(region):
        assert (finding.severity is Severity.LET_OP) == (finding.code in LET_OP)
        assert finding.place.label
        assert finding.sentence[-1] in ".?"
        assert "None" not in finding.sentence + finding.prefill
        assert bool(finding.prefill) == (finding.code not in {"AFS-1", "AFS-2", "AFS-3"})


@settings(max_examples=100, deadline=None)
@given(region=regions())
def test_the_line_of_a_finding_reads_as_an_afspraak_of_its_theme(region: Instruments) -> None:
    awkward = tuple(
        replace(partner, name=f"{partner.name} @x >vr #b “ad” & Co = 1!")
        for partner in region.organisations
    )
    region = replace(region, organisations=awkward)
    context = CaptureContext(today=DAY, organisations=awkward, people=region.people)
    for finding in run_toets(region):
        reading = parse(finding.prefill, context)
        assert reading.kind is AgreementKind.AFSPRAAK
        assert (reading.deadline, reading.unknown, reading.visible) == (None, (), None)
        if finding.code[:3] in {"POS", "MAN", "REG", "OVL"}:
            assert reading.theme is finding.theme
            assert reading.text
        if "@" in finding.prefill.rpartition("#")[0].replace(" @x", ""):
            assert reading.owner in awkward


def test_what_is_done_or_lapsed_has_no_gap_any_more() -> None:
    region = a_region()
    for status in Status:
        agreement = an_agreement(region_id=region.id, status=status, theme=Theme.REGIEVOERING)
        found = run_toets(Instruments(region_id=region.id, agreements=(agreement,)))
        assert ("AFS-1" in {f.code for f in found}) == status.running


def test_a_region_without_data_is_invited_to_begin() -> None:
    region = a_region()
    partner = an_organisation(region)
    empty = Instruments(region_id=region.id, organisations=(partner,), people=(a_person(partner),))
    assert run_toets(empty) == []
    assert {each.theme for each in invitations(empty)} == set(Theme)
    with_phases = replace(empty, phases=(a_phase(region),))
    assert run_toets(with_phases) == []
    assert len(invitations(with_phases)) == 3


def test_afspraken_alone_don_t_ask_for_the_instruments() -> None:
    region = a_region()
    found = run_toets(
        Instruments(region_id=region.id, agreements=(an_agreement(region_id=region.id),))
    )
    assert {f.code[:3] for f in found} == {"AFS"}


@settings(max_examples=50, deadline=None)
@given(region=regions())
def test_a_begun_instrument_invites_no_more(region: Instruments) -> None:
    themes = {each.theme for each in invitations(region)}
    assert (Theme.OVERLEGSTRUCTUUR in themes) == (not region.forums)
    if region.phases and region.expectations:
        assert Theme.POSITIONERING not in themes
