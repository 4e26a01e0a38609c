# 导览亭。两条命令就够：
#   make run     开馆（第一次会先装好所需的一切，约几分钟）
#   make test    全部检查和测试
# 其余：make setup 只安装 · make voice 装上自然语音 · make preview 把每一页存成图片 · make screenshots 重拍 README 的图片 · make bench 量快慢 · make fuzz 往各道门里扔乱码
#       make pictures 重画插图 · make narration 重新朗读自带的导览 · make translations 更新译文 · make lock 更新依赖的版本 · make fonts / make icons / make pinyin 重做字体、图标和键盘的词

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
BUILD := .build
PIP := $(PY) -m pip install --disable-pip-version-check --require-hashes
ARGS ?=
SIZE ?= 1920x1080
OUT ?= $(BUILD)/preview
TOURS = $(sort $(filter-out %.en.yaml %.zh-Hant.yaml,$(wildcard tours/*.yaml)))
TOUR ?= $(firstword $(TOURS))

export PYTHON
.PHONY: run setup voice narration test ready bench bench-voice fuzz preview screenshots pictures translations lock fonts icons pinyin
.DEFAULT_GOAL := run

run: setup
	$(PY) main.py run $(ARGS)

setup:
	@.setup/system.sh run
	@$(MAKE) --silent --no-print-directory $(VENV)/.compiled

# The natural voice: some 130 MB more, once.
voice: setup
	@$(PY) .setup/voice.py

# What the shipped tours say, as sound that travels with them; only what changed is rendered anew.
narration: voice
	$(PY) main.py voice --pack --home $(BUILD)/narration $(ARGS)

# Everything the tests need as well.
ready:
	@.setup/system.sh test
	@$(MAKE) --silent --no-print-directory $(VENV)/.test $(VENV)/.compiled

$(PY):
	@echo "正在建立 Python 环境（$(VENV)）……"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# A stamp is written last: an installation that was cut short is done again.
$(VENV)/.run: requirements.lock | $(PY)
	@echo "正在安装 Python 依赖，第一次要下载约 300 MB……"
	@$(PIP) --requirement requirements.lock
	@touch $@
	@echo "Python 依赖已装好。"

# Compiled once, here: a kiosk may have no right to write beside its code, and would compile it at every start.
# PySide does so by itself with some of its own files, unless it is told to lay them out (SBK_EMBED).
$(VENV)/.compiled: $(VENV)/.run $(shell find kiosk -name '*.py')
	@SBK_EMBED=0 $(PY) -c "import shiboken6"
	@$(PY) -m compileall -q kiosk
	@touch $@

$(VENV)/.test: requirements-dev.lock $(VENV)/.run
	@echo "正在安装测试工具……"
	@$(PIP) --requirement requirements-dev.lock
	@touch $@

test: export QT_QPA_PLATFORM := offscreen
test: ready
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) .setup/qmllint.py
	$(PY) .setup/translations.py --check
	$(PY) -m pytest -q $(ARGS)

bench: export QT_QPA_PLATFORM := offscreen
bench: ready
	$(PY) -m tests.benchmarks $(ARGS)

# A speech recogniser, in an environment of its own, listens to every voice: 750 MB once, then a quarter of an hour or more.
bench-voice: ready voice $(BUILD)/recogniser/.ready
	$(PY) -m tests.benchmarks.intelligibility $(ARGS)

$(BUILD)/recogniser/.ready: .setup/recogniser.lock
	@echo "正在安装语音识别（只用来量，不进程序的环境），约 250 MB……"
	@test -x $(BUILD)/recogniser/bin/python || $(PYTHON) -m venv $(BUILD)/recogniser
	@$(BUILD)/recogniser/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

# Bytes that nobody would think of, for the gates that take in what is foreign; a minute each. The fuzzer has
# no wheel for Windows, so it lies in a folder of its own. Then every random test, with other dice than usual.
fuzz: ready $(BUILD)/fuzzing/.ready
	@for target in package manifest tour; do \
	  PYTHONPATH=$(BUILD)/fuzzing/lib $(PY) -m tests.fuzzing $$target -max_total_time=$(MINUTE) $(ARGS) || exit 1; \
	done
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -m hypothesis --hypothesis-profile=further --timeout=900
MINUTE ?= 60

$(BUILD)/fuzzing/.ready: .setup/fuzzing.lock
	@echo "正在安装模糊测试工具，约 35 MB……"
	@$(PIP) --quiet --target $(BUILD)/fuzzing/lib --upgrade --requirement $<
	@touch $@

preview: setup
	$(PY) main.py preview $(TOUR) --out $(OUT) --size $(SIZE) $(ARGS)

screenshots: setup
	$(PY) .setup/screenshots.py

pictures:
	@test -x $(BUILD)/render/bin/python || $(PYTHON) -m venv $(BUILD)/render
	@$(BUILD)/render/bin/pip install --quiet bpy==4.5.15 pillow
	$(BUILD)/render/bin/python media/illustrations/source/render.py $(ARGS)

translations: ready
	$(PY) .setup/translations.py

# The locks hold for Linux and Windows and for Python 3.11 and newer; no registry's address gets in.
# Versions stay as they are unless a dependency asks for more: `make lock ARGS=--upgrade` renews them.
lock:
	@test -x $(BUILD)/lock/bin/uv || { $(PYTHON) -m venv $(BUILD)/lock && $(BUILD)/lock/bin/pip install --quiet uv; }
	$(LOCK) --output-file requirements.lock
	$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock
LOCK = $(BUILD)/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links $(ARGS)

fonts:
	@test -x $(BUILD)/fonts/bin/python || $(PYTHON) -m venv $(BUILD)/fonts
	@$(BUILD)/fonts/bin/pip install --quiet fonttools==4.68.0 skia-pathops==0.9.2
	$(BUILD)/fonts/bin/python .setup/fonts.py

pinyin:
	@test -x $(BUILD)/pinyin/bin/python || $(PYTHON) -m venv $(BUILD)/pinyin
	@$(BUILD)/pinyin/bin/pip install --quiet pypinyin==0.55.0 pypinyin-dict==0.9.0
	$(BUILD)/pinyin/bin/python .setup/pinyin.py

icons:
	$(PYTHON) .setup/icons.py
