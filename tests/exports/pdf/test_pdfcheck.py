# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The checker itself: it sees what it has to see."""

from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from facilitator.exports import pdf
from facilitator.exports.documents import Document
from tests.builders.reports import a_report
from tests.exports.pdf.pdfcheck import Obj, problems


def spoiled(spoil: str) -> list[str]:
    """The problems of the impulsagenda after one thing was taken from it."""
    opened = pikepdf.open(BytesIO(pdf.render(a_report(), Document.IMPULSAGENDA)))
    root: Obj = opened.Root
    elements: list[Obj] = [
        o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o
    ]
    by_role = {str(e.S): e for e in elements}
    match spoil:
        case "language":
            del root["/Lang"]
        case "alt":
            del by_role["/Figure"]["/Alt"]
        case "scope":
            del by_role["/TH"]["/A"]
        case "level":
            by_role["/H2"]["/S"] = pikepdf.Name.H3
            next(e for e in elements if e.S == "/H2")["/S"] = pikepdf.Name.H3
        case "parents":
            numbers: Obj = root.StructTreeRoot.ParentTree.Nums
            numbers[1][0] = numbers[1][1]
        case "marks":
            by_role["/H1"]["/K"] = pikepdf.Array()
        case _:
            page: Obj = opened.pages[0]
            page.Contents = opened.make_stream(b"BT /F1+0 10 Tf (los) Tj ET")
    out = BytesIO()
    opened.save(out)
    return problems(out.getvalue())


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("language", "no language"),
        ("alt", "figure without a text instead"),
        ("scope", "header cell without scope"),
        ("level", "skips from 1 to 3"),
        ("parents", "parent tree gives"),
        ("marks", "belongs to no element"),
        ("text", "Tj outside marked content"),
    ],
)
def test_what_is_missing_is_noticed(spoil: str, said: str) -> None:
    assert any(said in problem for problem in spoiled(spoil))


def test_a_font_that_is_not_embedded_is_noticed() -> None:
    out = BytesIO()
    canvas = Canvas(out, pageCompression=0)
    canvas.drawString(20, 700, "tekst")
    canvas.save()
    opened = pikepdf.open(BytesIO(pdf.render(a_report(), Document.ACTIELIJST)))
    plain = pikepdf.open(BytesIO(out.getvalue()))
    fonts: Obj = opened.pages[0].Resources.Font
    fonts["/F1+0"] = opened.copy_foreign(plain.pages[0].Resources.Font["/F1"])
    saved = BytesIO()
    opened.save(saved)
    assert any("is not embedded" in problem for problem in problems(saved.getvalue()))
