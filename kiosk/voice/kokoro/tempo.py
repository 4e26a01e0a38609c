"""How fast: hanzi a minute → the model's own `speed`, for each voice as it was measured.

The model divides what each sound should last by `speed` and rounds to frames of 25 ms, and most sounds last
one or two. So the pace rises in steps, and twice the speed is not twice the pace. Measured over 160 sentences
of halls (22 characters on average), from the first sound to the last with the pauses between; a single
sentence strays from the mean by 7 %, as with people.
"""

from __future__ import annotations

import numpy as np

SLOWEST, FASTEST = 100, 320  # hanzi a minute
NATURAL = 180  # comfortable for a listener who stands and reads along; the kiosk's speed 1

_PACES = (100, 120, 140, 150, 160, 170, 180, 190, 200, 210, 220, 230, 240, 250, 260, 280, 300, 320)
_SPEEDS = {
    voice: tuple(int(speed) / 1000 for speed in speeds.split())
    for voice, speeds in {
        "zf_xiaobei": "403 468 569 578 633 695 751 791 800 804 823 865 919 991 1069 1208 1299 1325",
        "zf_xiaoni": "347 416 471 521 563 575 624 672 698 734 770 793 801 808 837 925 1038 1151",
        "zf_xiaoxiao": "346 415 469 518 562 574 617 670 696 735 770 793 801 806 832 915 1030 1147",
        "zf_xiaoyi": "324 401 447 483 534 568 580 638 674 696 729 763 790 799 804 858 949 1063",
        "zm_yunjian": "344 414 463 516 560 572 599 666 695 735 773 792 800 804 820 905 1031 1152",
        "zm_yunxi": "310 385 441 460 506 552 573 610 667 678 698 727 758 785 798 821 894 998",
        "zm_yunxia": "358 430 488 542 570 579 641 683 723 765 792 800 804 820 857 963 1093 1201",
        "zm_yunyang": "309 378 440 457 502 548 571 592 660 677 699 730 761 785 797 813 883 991",
    }.items()
}
_TYPICAL = "zf_xiaoxiao"  # for a voice that came later


def speed(voice: str, rate: float) -> float:
    """What the model needs to say *rate* hanzi a minute as *voice*.

    On average within 5 % between 110 and 300, and never slower for a higher rate. Rates outside 100…320 are
    taken as these.
    """
    return float(np.interp(rate, _PACES, _SPEEDS.get(voice, _SPEEDS[_TYPICAL])))
