"""Where sticks are: told from the system's own list, whatever their names."""

from __future__ import annotations

from pathlib import Path

from kiosk.editions.sticks.mounts import Place, mounted, places

LIST = r"""22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
30 22 0:25 / /run rw,nosuid shared:5 - tmpfs tmpfs rw
41 30 0:35 / /run/media/li rw - tmpfs tmpfs rw
50 22 8:17 / /media/li/KINGSTON rw,nosuid shared:40 - vfat /dev/sdb1 rw,uid=1000
51 22 8:33 / /run/media/li/My\040Stick ro,nosuid shared:41 - fuseblk /dev/sdc1 ro
52 22 8:49 / /media/li/\345\233\276\344\271\246 rw shared:42 - exfat /dev/sdd1 rw
53 22 0:50 / /media/li/share rw - cifs //server/share rw
54 22 8:65 / /mnt rw - ext4 /dev/sde1 rw
55 22 8:81 / /srv/data rw - ext4 /dev/sdf1 rw
nonsense
56 22 - -
"""


def test_sticks_are_devices_where_desktops_mount_them() -> None:
    found = {place.path: place.name for place in mounted(LIST)}
    assert found == {
        Path("/media/li/KINGSTON"): "KINGSTON",
        Path("/run/media/li/My Stick"): "My Stick",
        Path("/media/li/图书"): "图书",
        Path("/mnt"): "mnt",
    }


def test_a_stick_that_is_plugged_in_again_is_another_one() -> None:
    (before,) = mounted("50 22 8:17 / /media/li/A rw - vfat /dev/sdb1 rw")
    (after,) = mounted("61 22 8:17 / /media/li/A rw - vfat /dev/sdb1 rw")
    assert before.path == after.path
    assert before != after


def test_the_halls_own_folder_is_there_when_it_is(tmp_path: Path) -> None:
    inbox = tmp_path / "收件"
    assert Place(inbox, "收件", folder=True) not in places(inbox)
    inbox.mkdir()
    assert Place(inbox, "收件", folder=True) in places(inbox)
