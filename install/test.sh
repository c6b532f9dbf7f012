#!/bin/sh
# `make test`: everything that must hold before a change goes in. All parts run even if one fails; the summary at
# the end tells what failed, and what was skipped and why. Ends with 1 if anything failed.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
. install/talk.sh
. install/python.sh
. install/environment.sh
. install/system_packages.sh
. install/pdf_engine.sh
. install/browser.sh

outcomes=

# part NAME COMMAND…: runs a part of the test and keeps its outcome for the summary.
part() {
    name=$1
    shift
    step "$name"
    if "$@"; then
        outcomes="$outcomes$name=passed;"
    else
        outcomes="$outcomes$name=FAILED;"
    fi
}

style() {
    .venv/bin/ruff check . && .venv/bin/ruff format --check .
}

begin 7
step "Python environment"
ensure_environment test
step "PDF engine"
ensure_pdf_engine
step "Browser and PDF reader"
ensure_browser
ensure_driver
ensure_poppler

rm -rf build/test
mkdir -p build/test
part Style style
part Types .venv/bin/mypy
part Floors .venv/bin/lint-imports --no-cache
# By file, so that what a module prepares once (a built pack) is prepared in one process. The summary says what was
# skipped, so pytest need not.
part Tests .venv/bin/python -m pytest -q -n 2 --dist loadfile -p no:cacheprovider \
    --junitxml=build/test/results.xml -o junit_family=xunit2

exec .venv/bin/python install/summary.py build/test/results.xml "$outcomes"
