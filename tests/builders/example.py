# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What has to come of the example region: the gaps after its meeting, the statuses later."""

from facilitator.domain.words import Status

SCHOOL = "Scholengroep De Brug"
SWV = "SWV VO Voorbeeld"
LEERPLICHT = "Leerplicht gemeente Voorbeeldstad"
JGZ = "GGD Jeugdgezondheidszorg"
OUDERS = "Ouderplatform Voorbeeld"
AANPAK = "Aanpak met ouders en leerling"
THUISZITTER = "Thuiszitter, langer dan vier weken"
STAGNATIE = "Stagnatie en opschaling"
TERUGKEER = "Terugkeer en nazorg"

GAPS = [
    ("POS-1", "gat", TERUGKEER),
    ("POS-2", "gat", "Melding"),
    ("POS-4", "gat", STAGNATIE),
    ("POS-6", "gat", "ROC Delta"),
    ("POS-7", "gat", JGZ),
    ("POS-8", "gat", f"{OUDERS} → {SWV}"),
    ("POS-9", "gat", f"{SCHOOL} → {JGZ}"),
    ("POS-10", "gat", "Jeugd-ggz Rivierzicht"),
    ("MAN-1", "let op", LEERPLICHT),
    ("MAN-1", "let op", JGZ),
    ("MAN-1", "let op", OUDERS),
    ("MAN-1", "let op", "ROC Delta"),
    ("REG-2", "gat", "Jeugdteam Noord"),
    ("REG-3", "gat", "Jeugd-ggz Rivierzicht"),
    ("REG-4", "gat", TERUGKEER),
    ("REG-5", "gat", STAGNATIE),
    ("REG-6", "gat", f"{AANPAK} → {THUISZITTER}"),
    ("OVL-1", "gat", "Preventie en schoolaanwezigheid"),
    ("OVL-1", "gat", TERUGKEER),
    ("OVL-6", "gat", "vanaf week 13"),
    ("AFS-1", "gat", "A-018"),
    ("AFS-2", "gat", "A-015"),
    ("AFS-3", "let op", "A-015"),
    ("AFS-4", "let op", "Regio-indeling kritisch bekijken"),
]
"""Code, severity and place of each, in the order of the codes."""

STATUSES = {
    Status.KLAAR: 8,
    Status.BEZIG: 3,
    Status.OPEN: 1,
    Status.GEBLOKKEERD: 1,
    Status.DOORGELEID: 1,
    Status.VERVALLEN: 1,
}
"""Of the 15 afspraken of the meeting, after the check-in."""
