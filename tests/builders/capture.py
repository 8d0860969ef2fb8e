# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The example region as the capture line sees it, written out."""

from dataclasses import replace
from datetime import date
from typing import Any

from facilitator.capture.reading import CaptureContext
from facilitator.domain.ids import new_id
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import OrganisationKind

TODAY = date(2026, 10, 7)
CHECK_IN = date(2027, 4, 14)

PARTNERS: tuple[tuple[str, str, tuple[str, ...], tuple[tuple[str, bool], ...]], ...] = (
    (
        "Scholengroep De Brug",
        "school",
        ("school", "scholen"),
        (("Ondersteuningscoördinator", False), ("Rector", True)),
    ),
    (
        "SWV VO Voorbeeld",
        "swv",
        ("swv", "samenwerkingsverband"),
        (("Directeur", True), ("Consulent passend onderwijs", False)),
    ),
    (
        "Leerplicht gemeente Voorbeeldstad",
        "leerplicht",
        ("leerplicht", "lpa"),
        (("Leerplichtambtenaar", False),),
    ),
    (
        "Gemeente Voorbeeldstad",
        "gemeente",
        ("gemeente",),
        (("Beleidsadviseur jeugd", False), ("Afdelingshoofd jeugd", True)),
    ),
    ("GGD Jeugdgezondheidszorg", "jgz", ("jgz", "jeugdarts"), (("Jeugdarts", False),)),
    ("Jeugdteam Noord", "jeugdhulp", ("jeugdteam",), (("Teamleider", True),)),
    ("Jeugd-ggz Rivierzicht", "ggz", ("ggz",), (("Behandelcoördinator", False),)),
    ("Ouderplatform Voorbeeld", "ouders", ("ouders",), (("Ervaringsdeskundige ouder", False),)),
    ("ROC Delta", "mbo", ("roc", "mbo"), (("Verzuimcoördinator", False),)),
)
"""Name, kind, aliases, and functions with their mandate."""

FORUMS = ("Ondersteuningsteam", "Thuiszitterstafel", "OOGO")


def example_context(**fields: Any) -> CaptureContext:
    """The example region on 7 October 2026; any field of the context can be given by name."""
    region_id = new_id()
    organisations: list[Organisation] = []
    people: list[Person] = []
    for position, (name, kind, aliases, functions) in enumerate(PARTNERS):
        organisation = Organisation(
            region_id=region_id,
            position=position,
            name=name,
            kind=OrganisationKind(kind),
            aliases=aliases,
        )
        organisations.append(organisation)
        people += [
            Person(
                region_id=region_id,
                organisation_id=organisation.id,
                position=len(people) + n,
                function=function,
                mandate=mandate,
            )
            for n, (function, mandate) in enumerate(functions)
        ]
    context = CaptureContext(
        today=TODAY,
        organisations=tuple(organisations),
        people=tuple(people),
        check_in=CHECK_IN,
        forums=FORUMS,
    )
    return replace(context, **fields)


EXAMPLE = example_context()
