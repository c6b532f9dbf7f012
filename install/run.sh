#!/bin/sh
# run.sh KIND ARGUMENT…: Python with these arguments in an environment of this kind (runtime or test).
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
. install/talk.sh
. install/python.sh
. install/environment.sh

begin 1
step "Python environment"
ensure_environment "$1"
shift
exec .venv/bin/python "$@"
