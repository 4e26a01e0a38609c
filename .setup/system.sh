#!/bin/sh
# 检查并安装系统库。用法：.setup/system.sh run（开馆要用的）或 .setup/system.sh test（再加上测试要用的）。
#
# The wheels bring Qt itself, but not the X, sound and font libraries it opens; a bare Debian has none of them.
# Looking takes a moment and needs no rights; rights are asked for only when something is missing.
set -eu

# Opened by QtGui and QtQml, with or without a screen.
BASE="libglib2.0-0 libgl1 libegl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libbrotli1"
# Opened by QtMultimedia: sound, and pictures of films.
SOUND="libpulse0 libxext6 libxrandr2 libdrm2"
# Opened by a window on X11.
WINDOW="libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
  libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1
  libxkbcommon-x11-0 libx11-xcb1"
# Keeps a bare X screen from going dark while a guide leads: xset.
AWAKE="x11-xserver-utils"
# Opened by a window under a Wayland compositor such as cage.
WAYLAND="libwayland-cursor0 libwayland-egl1"
# A screen and a sound card that are not there, for the tests.
TEST="xvfb xdotool pulseaudio pulseaudio-utils dbus-daemon"

PYTHON=${PYTHON:-python3}

main() {
  case "${1:-}" in
    run) wanted="$BASE $SOUND $WINDOW $WAYLAND $AWAKE" ;;
    test) wanted="$BASE $SOUND $WINDOW $WAYLAND $AWAKE $TEST" ;;
    *) echo "用法：.setup/system.sh run 或 test" >&2; exit 2 ;;
  esac
  if ! command -v dpkg-query >/dev/null; then
    echo "这台机器不是 Debian 一系，系统库请自行确认；Debian 上的包名是：$wanted" | tr -s ' \n' ' '
    echo
  else
    # A virtual environment needs ensurepip, which Debian keeps in a package of its own.
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv"
    missing=$(missing_of "$wanted")
    [ -z "$missing" ] || install_all "$missing"
  fi
  "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "需要 Python 3.11 或更新的版本；可用 make PYTHON=python3.12 指明。" >&2
    exit 1
  }
  check_libc
}

# PySide6's wheels ask for a C library at least this new; pip would only say that nothing fits.
check_libc() {
  case "$(uname -m)" in aarch64) least=39 ;; *) least=34 ;; esac
  found=$(getconf GNU_LIBC_VERSION 2>/dev/null) || return 0
  minor=${found#glibc 2.}
  [ "${minor%%.*}" -ge "$least" ] || {
    echo "这台机器的 C 库是 $found，界面库要 2.$least 以上。请换用 Debian 12（ARM 机器用 Debian 13）或更新的系统。" >&2
    exit 1
  }
}

# The packages of the list that are neither installed nor provided (newer Debians renamed some: libglib2.0-0t64).
missing_of() {
  dpkg-query -W -f='${db:Status-Status}|${Package}, ${Provides}\n' | awk -F'|' -v wanted="$1" '
    $1 == "installed" {
      count = split($2, names, ", *")
      for (i = 1; i <= count; i++) { sub(/ .*/, "", names[i]); here[names[i]] = 1 }
    }
    END {
      count = split(wanted, names, /[ \n]+/)
      for (i = 1; i <= count; i++) if (names[i] != "" && !(names[i] in here)) printf "%s ", names[i]
    }'
}

install_all() {
  echo "缺少系统库：$1"
  if [ "$(id -u)" = 0 ]; then
    as_root=""
  elif command -v sudo >/dev/null; then
    echo "安装它们需要管理员权限，下面可能会请您输入密码。"
    as_root="sudo"
  else
    echo "安装它们需要管理员权限。请让管理员运行：apt-get install $1" >&2
    exit 1
  fi
  echo "正在用 apt-get 安装，约需一分钟……"
  $as_root apt-get update -qq || echo "软件源没有全部更新成功，仍按现有的清单安装。" >&2
  # shellcheck disable=SC2086 # a list of names
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $1 >/dev/null || {
    echo "系统库没有装上。请检查网络和软件源，再运行一次。" >&2
    exit 1
  }
  echo "系统库已装好。"
}

main "$@"
