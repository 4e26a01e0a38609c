"""`python -m tests.fuzzing TARGET [libFuzzer's flags]`: throw bytes at a gate until the time is up.

A gate may refuse whatever it is given, by its own error; anything else that it raises is a defect. The bytes
that brought it about are in `.build/fuzzing/found`. What reached new code is kept for the next time.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kiosk"]):
    from tests.fuzzing.targets import TARGETS

BUILD = Path(__file__).resolve().parents[2] / ".build" / "fuzzing"


def main() -> None:
    """Fuzz the target that is named. Does not return: libFuzzer ends the process."""
    name, *flags = sys.argv[1:]
    target = TARGETS[name]
    corpus, found = BUILD / "corpus" / name, BUILD / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    longest = f"-max_len={target.longest}"
    usual = [longest, "-timeout=10", "-rss_limit_mb=1500", "-print_final_stats=1", "-verbosity=0"]
    atheris.Setup([sys.argv[0], str(corpus), f"-artifact_prefix={found}/{name}-", *usual, *flags], target.run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
