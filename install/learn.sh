#!/bin/sh
# `make language-learn`: learn the cues of English anew from the labelled statements of tests/language/sets/development.
# LEARN=--held-out measures instead of writing. scikit-learn is needed for this alone, so it gets a folder of its own.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
. install/talk.sh
. install/python.sh
. install/environment.sh

LIBRARY=build/learning/scikit-learn-1.7.2

begin 2
step "Python environment"
ensure_environment test
step "scikit-learn"
if [ ! -d "$LIBRARY" ]; then
    rm -rf build/learning
    quietly .venv/bin/python -m pip install --target build/learning/new "scikit-learn==1.7.2" || stop \
        "scikit-learn could not be installed; the reason stands above." \
        "Without a network, run the same command again when there is one."
    mv build/learning/new "$LIBRARY"
fi
say "ready"
PYTHONPATH="$LIBRARY" exec .venv/bin/python -m tests.language.learn "$@"
