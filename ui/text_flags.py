# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How text is placed, as the plain numbers that QPainter.drawText takes.

`PySide6.QtCore.Qt` builds some hundred enums when it is first touched, which takes a fifth of the
time to the first paint. So what is painted first uses these; a test compares them with Qt's own.
"""

LEFT = 0x1
RIGHT = 0x2
H_CENTER = 0x4
V_CENTER = 0x80
CENTER = H_CENTER | V_CENTER
SINGLE_LINE = 0x100
DONT_CLIP = 0x200
SHOW_MNEMONIC = 0x800
