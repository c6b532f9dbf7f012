#!/bin/sh
# `make clean`: removes what the other targets made. build/ stays: people keep their own files beside a pack.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
find . -name __pycache__ -type d -prune -exec rm -rf {} +
