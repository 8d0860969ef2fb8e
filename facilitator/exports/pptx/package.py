# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the file: slides and notes as python-pptx parts, and a zip without moments.

python-pptx can make both itself, but looks through every part for each new name and copies the
placeholders that we fill: a deck of hundreds of slides then costs more than its text.
"""

import struct
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from facilitator.exports.pptx.markup import NAMESPACES

_FIRST_DAY = struct.pack("<HH", 0, (1 << 5) | 1)
"""Midnight of 1 January 1980, the first moment a zip file knows."""
_CENTRAL = b"PK\x01\x02"
_TREE = (
    '<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="0" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
    "</p:nvGrpSpPr><p:grpSpPr/>"
)
_END = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"


def add_slide(
    deck: Presentation, layout: SlideLayout, number: int, shapes: str, notes: str
) -> None:
    """Append slide `number` with its shapes, and notes with the shapes of those."""
    package = deck.part.package
    slide = SlidePart(
        PackURI(f"/ppt/slides/slide{number}.xml"),
        CONTENT_TYPE.PML_SLIDE,
        package,
        _element("sld", shapes),
    )
    slide.relate_to(layout.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    spoken = NotesSlidePart(
        PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"),
        CONTENT_TYPE.PML_NOTES_SLIDE,
        package,
        _element("notes", notes),
    )
    spoken.relate_to(deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    spoken.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    slide.relate_to(spoken, RELATIONSHIP_TYPE.NOTES_SLIDE)
    key = deck.part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    listed: Any = deck.element
    listed.get_or_add_sldIdLst().add_sldId(key)


def _element(tag: str, shapes: str) -> Any:  # noqa: ANN401 -- lxml's element of python-pptx's class
    root: Any = parse_xml(f"<p:{tag} {NAMESPACES}>{_TREE}{shapes}{_END}</p:{tag}>")
    for number, properties in enumerate(root.iter("{*}cNvPr"), start=1):
        properties.set("id", str(number))
    return root


def with_fixed_dates(data: bytes) -> bytes:
    """The same zip file with every entry dated 1 January 1980.

    The dates are overwritten where they stand, because packing everything again would cost more
    than making the slides did.
    """
    fixed = bytearray(data)
    with ZipFile(BytesIO(data)) as package:
        place = package.start_dir
        for entry in package.infolist():
            local = entry.header_offset + 10
            fixed[local : local + 4] = _FIRST_DAY
            if not fixed.startswith(_CENTRAL, place):
                raise ValueError("not a zip file as the standard library writes it")
            fixed[place + 12 : place + 16] = _FIRST_DAY
            name, extra, comment = struct.unpack_from("<HHH", fixed, place + 28)
            place += 46 + name + extra + comment
    return bytes(fixed)
