# Every command of the project. `make help` lists them; .ci/run calls check and test.
VENV := .venv
BIN := $(VENV)/bin
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
FILE ?=
PLAN ?=
ZONE ?=
PORT ?= 8501
ADDRESS ?=
PUBLIC_PORT = $(if $(filter 8501,$(PORT)),8502,$(PORT))
TEST ?=
DIR ?=

.DEFAULT_GOAL := help
.PHONY: help run public test check fix demo wall import lock bench proof pictures screens cover

help: ## 列出全部命令
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sort \
	  | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: $(VENV)/.run-ready ## 装好依赖、备好演示数据并启动（PORT=8501）
	@$(BIN)/python -m data_access demo --if-missing
	@echo "智教一张图：http://127.0.0.1:$(PORT) （按 Ctrl+C 停止）"
	@$(BIN)/streamlit run app.py --server.port $(PORT)

public: $(VENV)/.run-ready ## 另起只读的公开视图给手机看（ADDRESS=局域网地址 PORT=8502）
	@test -n "$(ADDRESS)" || { echo "请写明本机在局域网里的地址，例如：make public ADDRESS=10.1.2.3 PORT=8502"; exit 2; }
	@echo "公开视图：http://$(ADDRESS):$(PUBLIC_PORT) （按 Ctrl+C 停止）"
	@ZHIJIAO_PUBLIC_ONLY=1 $(BIN)/streamlit run app.py --server.address $(ADDRESS) --server.port $(PUBLIC_PORT)

test: $(VENV)/.dev-ready ## 运行全部测试，浏览器与 PostgreSQL 测试在内（TEST=路径 只跑一部分）
	@$(BIN)/python -m tests.prepare_machine
	ZHIJIAO_TEST_ALL=1 $(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder $(TEST)

check: $(VENV)/.dev-ready ## 检查格式、写法、类型和依赖方向
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

fix: $(VENV)/.dev-ready ## 自动整理格式
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

demo: $(VENV)/.run-ready ## 重新生成演示数据（ZONE=榆阳区 或 赤坎区 换成只有公开数的真实区县）
	$(BIN)/python -m data_access demo $(if $(ZONE),--zone "$(ZONE)")

wall: $(VENV)/.run-ready ## 把放映方案写成一个网页文件，双击即放映（PLAN=方案名，不写是第一个）
	$(BIN)/python -m pages.wall $(if $(PLAN),"$(PLAN)")

import: $(VENV)/.run-ready ## 导入表格：make import FILE=报表.xlsx
	@test -n "$(FILE)" || { echo "请写明要导入的文件，例如：make import FILE=报表.xlsx"; exit 2; }
	$(BIN)/python -m data_access import "$(FILE)"

lock: $(VENV)/.dev-ready ## 由 requirements*.in 重新锁定依赖版本
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt

bench: $(VENV)/.dev-ready ## 测量速度，写入 docs/performance.md
	@$(BIN)/python -m tests.prepare_machine
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.benchmarks.clicks

proof: $(VENV)/.dev-ready ## 造六批走样的报表导入，把认出多少写入 docs/import.md
	$(BIN)/python -m tests.corpus

screens: $(VENV)/.dev-ready ## 逐页拍图并查版面：make screens DIR=文件夹（四种尺寸、深浅两色）
	@$(BIN)/python -m tests.prepare_machine
	$(BIN)/python -m tests.screens $(or $(DIR),.data/screens)

pictures: $(VENV)/.dev-ready ## 重拍 README 和文档里的图
	@$(BIN)/python -m tests.prepare_machine
	$(BIN)/python -m tests.pictures

cover: $(VENV)/.dev-ready ## 运行测试并报告分支覆盖率
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder --cov --cov-report=term-missing:skip-covered

# Stamps: dependencies are installed once, and again only when their list changes.
$(BIN)/python:
	@find_python() { for name in "$$PYTHON" python3 python3.13 python3.12 python3.11; do \
	    test -n "$$name" && "$$name" -c 'import sys, venv, ensurepip; \
	      sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	      && { echo "$$name"; return; }; done; return 1; }; \
	chosen=$$(find_python) || { echo "没有找到 Python 3.11 或更新的版本（需带 venv）：\
	请先安装，例如 sudo apt install python3 python3-venv，或用 make PYTHON=路径 指明。"; exit 1; }; \
	"$$chosen" -m venv $(VENV)

$(VENV)/.run-ready: requirements.txt | $(BIN)/python
	@echo "正在安装依赖（只在第一次或清单变化时）…"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev-ready: requirements.txt requirements-dev.txt | $(BIN)/python
	@echo "正在安装开发和测试依赖（只在第一次或清单变化时）…"
	@$(PIP) -r requirements.txt -r requirements-dev.txt
	@touch $@ $(VENV)/.run-ready
