"""A machine as it might be, for the views of a preview."""

from __future__ import annotations

from kiosk.show.backstage.upkeep.state import Checkup, Fault, Finding

CHECKUP = Checkup(
    (
        Finding("音箱", False, "没有找到音箱，访客只能看文字。", "请接好音箱，它会自动出声，不用重启。"),
        Finding("屏幕", True, "HDMI-1，1080×1920。按 55 英寸计算按钮大小。"),
        Finding("朗读", True, "用自然语音“女声”朗读。"),
        Finding("版本", True, "正在放 3 个导览，文件都在。"),
        Finding("密码", True, "讲解员和工作人员的密码设好了。"),
        Finding("统计", True, "有 92 天的数。"),
        Finding("时钟", True, "现在是 2026-11-22 09:30。"),
        Finding("磁盘", True, "还剩 41.3 GB。"),
        Finding("内存", True, "这台机器还有 2210 MB 可用，导览亭用着 171 MB，已经开了 31 天 4 小时。"),
    ),
    (
        Fault("11月22日 08:35", "有一句没有念出来，那一句访客只看到文字。", 3),
        Fault("11月3日 10:00", "程序出过错，已经自己回到待客画面。"),
    ),
)
