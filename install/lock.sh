#!/bin/sh
# `make lock`: writes requirements/*.txt anew from pyproject.toml, for every system and Python, with hashes and
# without the name of any package index. Pins stay as they are where they still fit; UPGRADE=yes takes newer ones.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
. install/talk.sh
. install/python.sh
. install/environment.sh

# lock KIND EXTRA ARGUMENT…: writes requirements/KIND.txt with the dependencies and those of the extra.
lock() {
    kind=$1
    extra=$2
    shift 2
    [ "${UPGRADE:-no}" = no ] || set -- "$@" --upgrade
    quietly .venv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --extra "$extra" "$@" pyproject.toml -o "requirements/$kind.txt"
}

begin 2
step "Tools"
ensure_environment test
quietly .venv/bin/python -m pip install uv
step "Lock"
lock runtime setup
lock test test --constraint requirements/runtime.txt
say "requirements/runtime.txt and requirements/test.txt are up to date; now run \`make test\`"
