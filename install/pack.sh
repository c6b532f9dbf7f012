#!/bin/sh
# `make pack`: from a fresh clone to the sample session's printed pack.
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
ensure_environment runtime
step "PDF engine"
ensure_pdf_engine
step "Sample session"
exec .venv/bin/python -m toolkit build
