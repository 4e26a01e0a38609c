"""Which loudspeakers there are is asked without waiting for a sound server that hangs."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.doctor import examine
from kiosk.settings import Settings
from kiosk.ui.sound.listing import loudspeakers
from tests.sound_server import SoundServer, sound_server

__all__ = ["sound_server"]


@pytest.fixture
def here(sound_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> SoundServer:
    """The test's own sound server is this machine's."""
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"):
        monkeypatch.setenv(name, sound_server.environment[name])
    return sound_server


def test_the_default_device_is_named_first(here: SoundServer) -> None:
    here.ask("load-module", "module-null-sink", "sink_name=annex", "sink_properties=device.description=Annex")
    here.ask("set-default-sink", "annex")
    first, second = loudspeakers()
    assert (first, second == "Annex") == ("Annex", False)
    here.unplug("annex")
    assert len(loudspeakers()) == 1
    here.unplug("hall")
    assert loudspeakers() == ()


def test_the_doctor_tells_of_a_sound_server_that_hangs(here: SoundServer, tmp_path: Path) -> None:
    here.freeze()
    findings = examine(Settings(home=tmp_path / "home", tours=tmp_path / "tours", media=tmp_path))
    [finding] = [finding for finding in findings if finding.part == "音箱"]
    assert not finding.well
    assert "没有反应" in finding.what
    with pytest.raises(TimeoutError):
        loudspeakers(1.0)
