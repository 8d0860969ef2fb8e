# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.partner_kind import likely_kind
from facilitator.domain.words import ORGANISATION_KIND_LABELS, OrganisationKind

K = OrganisationKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Leerplicht", K.LEERPLICHT),
        ("Leerplicht gemeente Voorbeeld", K.LEERPLICHT),
        ("Bureau Leerlingzaken", K.LEERPLICHT),
        ("RMC-regio Oost", K.RMC),
        ("GGD Voorbeeld", K.JGZ),
        ("Jeugdgezondheidszorg (JGZ)", K.JGZ),
        ("Jeugd-ggz", K.GGZ),
        ("SWV VO 2599", K.SWV),
        ("Samenwerkingsverband passend onderwijs", K.SWV),
        ("ROC Voorbeeld College", K.MBO),
        ("Schoolbestuur Noord", K.SCHOOLBESTUUR),
        ("Scholengroep Oost", K.SCHOOLBESTUUR),
        ("Basisschool De Brug", K.SCHOOL),
        ("Voorbeeld Lyceum", K.SCHOOL),
        ("Het Noordercollege", K.SCHOOL),
        ("College van burgemeester en wethouders", K.GEMEENTE),
        ("Gemeente Voorbeeld", K.GEMEENTE),
        ("Schoolarts", K.JGZ),
        ("Schoolmaatschappelijk werk", K.OVERIG),
        ("Ouder- en kindteam", K.JEUGDHULP),
        ("Wijkteam West", K.JEUGDHULP),
        ("Oudervereniging", K.OUDERS),
        ("Scholierenpanel", K.LEERLINGEN),
        ("Procesregisseur", K.OVERIG),
        ("Eigen kracht", K.OVERIG),
        ("", K.OVERIG),
    ],
)
def test_a_name_tells_the_kind_or_nothing(name: str, kind: OrganisationKind) -> None:
    assert likely_kind(name) is kind
    assert likely_kind(name.upper()) is kind


@pytest.mark.parametrize("kind", OrganisationKind)
def test_the_word_on_the_screen_tells_its_own_kind(kind: OrganisationKind) -> None:
    assert likely_kind(ORGANISATION_KIND_LABELS[kind]) is kind
