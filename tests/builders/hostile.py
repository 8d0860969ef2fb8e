# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that no reader should trust, made small and by hand."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

SHEET_PART = "xl/worksheets/sheet1.xml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
OLD_XLS = OLE + b"\0" * 600
PASSWORD = OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500

_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
_QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"x" * 50_000}">]>'
_XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DTDS = {"laughs": (_LAUGHS, "&j;"), "quadratic": (_QUADRATIC, "&a;" * 4_000), "xxe": (_XXE, "&a;")}


def repacked(data: bytes, changed: dict[str, bytes], *, without: str = "") -> bytes:
    """The same zip with some parts replaced or added."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed and name != without:
                new.writestr(name, old.read(name))
        for name, part in changed.items():
            new.writestr(name, part)
    return buffer.getvalue()


def part(data: bytes, name: str = SHEET_PART) -> str:
    with ZipFile(BytesIO(data)) as packed:
        return packed.read(name).decode()


def with_dtd(data: bytes, kind: str) -> bytes:
    """The list with entities that grow, or that read a file of ours."""
    dtd, use = DTDS[kind]
    body = part(data).replace("?>", f"?>{dtd}", 1)
    cell = f'<c r="I7" t="inlineStr"><is><t>{use}</t></is></c>'
    changed = body.replace('<c r="I7"', f'{cell}<c r="ZZ7"', 1)
    return repacked(data, {SHEET_PART: changed.encode()})


def bomb() -> bytes:
    """A gigabyte of zeros in about a megabyte."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"<workbook/>")
        with packed.open("xl/media/groot.bin", "w", force_zip64=True) as stream:
            for _ in range(1024):
                stream.write(b"\0" * 1024 * 1024)
    return buffer.getvalue()


def many_parts(count: int = 2_100) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as packed:
        packed.writestr("xl/workbook.xml", b"<workbook/>")
        for number in range(count):
            packed.writestr(f"deel{number}", b"")
    return buffer.getvalue()


def many_rows(data: bytes, count: int) -> bytes:
    """The list with so many rows under it."""
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(20, 20 + count))
    body = part(data).replace("</sheetData>", f"{rows}</sheetData>")
    return repacked(data, {SHEET_PART: body.encode()})


def far_cell(data: bytes, reference: str = "XFD1048576") -> bytes:
    """The list with one cell at the far end of the sheet."""
    number = "".join(c for c in reference if c.isdigit())
    row = f'<row r="{number}"><c r="{reference}"><v>1</v></c></row>'
    body = part(data).replace("</sheetData>", f"{row}</sheetData>")
    return repacked(data, {SHEET_PART: body.encode()})


def wrong_dimension(data: bytes, told: str = "A1:C3") -> bytes:
    """The list that says it is smaller than it is."""
    body = part(data)
    start = body.index('<dimension ref="') + len('<dimension ref="')
    end = body.index('"', start)
    return repacked(data, {SHEET_PART: (body[:start] + told + body[end:]).encode()})


def with_macro(data: bytes) -> bytes:
    return repacked(data, {"xl/vbaProject.bin": OLE})


def with_external_link(data: bytes) -> bytes:
    """A workbook that leans on another one somewhere on the network."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = "xl/externalLinks/externalLink1.xml"
    names = ("[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml")
    types, related, book = (part(data, name) for name in names)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"
    added = {
        names[0]: f'<Override PartName="/{link}" ContentType="{kind}"/></Types>',
        names[1]: f'<Relationship Id="rId90" Type="{office}/externalLink" '
        'Target="externalLinks/externalLink1.xml"/></Relationships>',
        names[2]: '<externalReferences><externalReference r:id="rId90"/></externalReferences>'
        "<definedNames>",
        link: '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<externalBook xmlns:r="{office}" r:id="rId1"/></externalLink>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": f'<Relationships xmlns="{package}">'
        f'<Relationship Id="rId1" Type="{office}/externalLinkPath" '
        'Target="file:///ergens/anders.xlsx" TargetMode="External"/></Relationships>',
    }
    ends = ("</Types>", "</Relationships>", "<definedNames>")
    for name, text, end in zip(names, (types, related, book), ends, strict=True):
        added[name] = text.replace(end, added[name], 1)
    return repacked(data, {name: text.encode() for name, text in added.items()})


def as_macro_book(data: bytes) -> bytes:
    """An .xlsm by its content type, without a project yet."""
    types = part(data, "[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    return repacked(data, {"[Content_Types].xml": types.encode()})


def locked_zip(data: bytes) -> bytes:
    """A zip whose parts say that they are encrypted."""
    changed = bytearray(data)
    place = 0
    while (place := data.find(b"PK\x01\x02", place)) >= 0:
        changed[place + 8] |= 1
        place += 4
    return bytes(changed)


def document() -> bytes:
    """A .docx, renamed."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", "<document/>")
    return buffer.getvalue()


def bare_ods(content: str, *, manifest: str = "", extra: str = "") -> bytes:
    """An .ods with this content.xml."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        if extra:
            packed.writestr(extra, "x")
    return buffer.getvalue()


def ods_rows(rows: str, before: str = "") -> str:
    """The content.xml of a sheet with these rows."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    return (
        f'<?xml version="1.0"?>{before}<office:document-content {names}><office:body>'
        f'<office:spreadsheet><table:table table:name="Blad">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
