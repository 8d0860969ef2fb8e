# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m tests.demo --out uitvoer`: plays the example and leaves documents and screens."""

import argparse
import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Play in a window when there is a display, offscreen when there is none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("uitvoer"), help="map voor de uitvoer")
    out: Path = parser.parse_args().out.resolve()
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="slagvaardig-demo-") as folder:
        os.environ["SLAGVAARDIG_MAP"] = folder
        # Only now: Qt reads its platform, and the program its folder, when they are loaded.
        from tests.demo.walk import walk

        return walk(out)


if __name__ == "__main__":
    sys.exit(main())
