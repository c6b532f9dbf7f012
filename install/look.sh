#!/bin/sh
# `make look`: every page of every shipped session as a picture, in build/look/index.html, for eyes.
# Settings in the environment: SESSION, PAPER, EDITION, DPI, GREY=yes; or arguments, see `install/look.sh --help`.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
. install/talk.sh
. install/python.sh
. install/environment.sh
. install/system_packages.sh
. install/pdf_engine.sh

begin 3
step "Python environment"
ensure_environment test
step "PDF engine"
ensure_pdf_engine
step "Pictures"
exec .venv/bin/python -m tests.look "$@"
