"""What all tests share: windows that need no display."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
