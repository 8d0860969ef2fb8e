# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that break exporters, shared by every exporter's property test."""

from hypothesis import strategies as st

LONG_WORD = "thuiszitterstafeloverleg" * 209
LONG_AGREEMENT = " ".join(f"zin {n} over wie er belt en wanneer." for n in range(620))

NASTY = (
    "<b>R&D budget",
    "x </para> y",
    '<img src="x"/>',
    '<img src="/etc/passwd">',
    "<font color=\"[getattr(1, 'x')]\">rood</font>",
    "&amp; &#0; &nbsp; ]]> <![CDATA[",
    "haakjes ((( en \\ en )) los",
    "=1+1 en +SUM(A1) en @cmd",
    "%s {0} {naam} ${x}",
    "klaar 😀 ✅ 🧑🏽‍🏫 🇳🇱 ❤️",
    "مرحبا بالعالم",
    "你好 en こんにちは",
    "nul \x00 en bel \x07 en esc \x1b[31m en \x85 einde",
    "los \ud800 surrogaat \udfff einde",
    "omgekeerd \u202egnidnuh\u202c en \ufeffmerk \ufffe \U0010ffff",
    "regel een\nregel twee\r\nregel drie\ttab\u2028vier",
    "e\u0301e\u0301n a\u0300\u0301\u0302\u0303\u0304 stapel",
    "zacht\u00adafbreken nul\u200bbreed vast\u00a0spatie smal\u202fspatie",
    "   ",
    "",
    "-" * 300,
    "https://www.voorbeeld.nl/" + "pad/" * 60,
    LONG_WORD,
    LONG_AGREEMENT,
)

nasty_text = st.one_of(
    st.sampled_from(NASTY[:-2]),
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.text("<>&/\\()\n\t\r ab€ë😀\x00", max_size=40),
)
"""Short nasty texts, surrogates and controls included; the long ones have their own tests."""
