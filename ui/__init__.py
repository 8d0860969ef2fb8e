# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window; the only package that imports Qt. Importing it tunes the start, see below."""

import gc
import sys
from importlib import import_module
from types import ModuleType


def _uses_no_feature(_module: ModuleType) -> bool:
    return False


def _skip_feature_scan() -> None:
    """Stop PySide from reading the source of every module that is imported after it.

    WORKAROUND: PySide looks in each source for the use of its own `__feature__` switches, which
    this program does not use. It costs a third of the import time of SQLAlchemy and of our own
    modules. Another PySide without this function is simply left alone.
    https://doc.qt.io/qtforpython-6/considerations.html#features
    """
    import_module("PySide6.QtCore")  # what is switched off here, its first import installs
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        feature.__dict__["_mod_uses_pyside"] = _uses_no_feature


# The collector would otherwise run dozens of times while modules load, and find nothing.
gc.set_threshold(50_000, 20, 20)
_skip_feature_scan()
