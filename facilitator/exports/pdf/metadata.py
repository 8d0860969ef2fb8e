# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a document says about itself, in the Info dictionary and as XMP; both with a fixed date."""

from datetime import date
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP, PDFDocument, PDFInfo

PRODUCER = "Slagvaardig"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{day}</xmp:CreateDate>
<xmp:ModifyDate>{day}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class Info(PDFInfo):
    """The Info dictionary, dated on the day the picture was made instead of now."""

    def __init__(self, title: str, made_on: date) -> None:
        super().__init__()
        self.title = title
        self.author = self.subject = ""
        self.producer = self.creator = PRODUCER
        self._made_on = made_on
        self._dateFormatter = self._date

    def _date(self, *_: int) -> str:
        return f"D:{self._made_on:%Y%m%d}000000Z"


def metadata(title: str, made_on: date) -> XMP:
    """The XMP packet. It claims no conformance: nobody has judged these files."""

    def packet(_: PDFDocument) -> bytes:
        day = f"{made_on.isoformat()}T00:00:00Z"
        return _XMP.format(title=escape(title), producer=PRODUCER, day=day).encode()

    return XMP(creator=packet)
