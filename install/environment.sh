# Makes and keeps .venv, the toolkit's own Python environment. Sourced after talk.sh and python.sh.
#
# .venv/ready is written last and removed first. It holds all that the environment was made from, so that one
# comparison tells whether it is still right; an environment without it was interrupted and is made anew.

READY=.venv/ready

# environment_origin: what cannot change without a new environment: the folder (scripts in .venv/bin name it) and the Python.
environment_origin() {
    pwd -P
    .venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || echo "no Python"
}

# environment_state KIND: the origin with the lock and the project's own data; KIND is runtime or test.
environment_state() {
    environment_origin
    cat "requirements/$1.txt" pyproject.toml
}

environment_matches() {
    [ -f "$READY" ] && environment_state "$1" | cmp -s - "$READY"
}

environment_is_sound() {
    [ -f "$READY" ] && [ "$(environment_origin)" = "$(head -n 2 "$READY")" ]
}

# ensure_environment KIND: afterwards .venv holds the toolkit and everything of requirements/KIND.txt.
# The tests' lock contains the runtime's, so an environment made for tests serves a build as well.
ensure_environment() {
    if environment_matches "$1" || environment_matches test; then
        say "ready"
        return 0
    fi
    # Settings that would send packages elsewhere; the index and its certificate stay as the computer has them.
    unset PIP_TARGET PIP_PREFIX PYTHONPATH PYTHONHOME
    PIP_USER=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1
    export PIP_USER PIP_NO_INPUT PIP_DISABLE_PIP_VERSION_CHECK
    if environment_is_sound; then
        say "the list of packages has changed; bringing .venv up to date"
    else
        create_environment
    fi
    install_packages "$1"
    say "ready"
}

create_environment() {
    find_python
    say "making .venv with Python $version ($python)"
    rm -rf .venv
    quietly "$python" -m venv .venv || stop \
        "Python could not make its environment in $(pwd)/.venv." \
        "If the disk is full or the folder is not yours, cure that and run the same command again."
}

install_packages() {
    say "installing the packages of requirements/$1.txt (a minute at most on a usual line)"
    rm -f "$READY"
    quietly .venv/bin/python -m pip install --require-hashes --requirement "requirements/$1.txt" || stop \
        "The packages could not be installed; the reason stands above." \
        "Without a network, or behind a proxy that pip does not know, run the same command again when that is cured."
    quietly .venv/bin/python -m pip install --no-deps --no-build-isolation --editable . || stop \
        "The toolkit itself could not be installed into .venv; the reason stands above."
    environment_state "$1" >"$READY.new"
    mv "$READY.new" "$READY"
}
