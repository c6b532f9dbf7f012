#!/bin/sh
# `make wheel`: the whole toolkit in one file, for people who have no folder of it.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
. install/talk.sh
. install/python.sh
. install/environment.sh

begin 2
step "Python environment"
ensure_environment runtime
step "Wheel"
quietly .venv/bin/python -m hatchling build -t wheel -d dist || stop "The wheel could not be built; the reason stands above."
say "It is in dist/; README.md says how to install it."
ls dist/*.whl
