# Asks apt or brew for what pip cannot bring. Nothing here ends the set-up: a failure is returned, not fatal.
# Sourced after talk.sh.

# may_use_apt: whether this person may and wants to install system packages with apt; sets $as_root.
may_use_apt() {
    [ "${SYSTEM_PACKAGES:-yes}" != no ] || return 1
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=
    [ "$(id -u)" != 0 ] || return 0
    as_root='sudo -n'
    command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1
}

may_use_brew() {
    [ "${SYSTEM_PACKAGES:-yes}" != no ] && command -v brew >/dev/null 2>&1
}

apt_get() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes --no-install-recommends \
        -o DPkg::Lock::Timeout=120 -o Acquire::Retries=2 "$@"
}

# apt_install PACKAGE…: installs them; renews the package lists only when they do not suffice.
apt_install() {
    may_use_apt || return 1
    say "installing with apt: $*"
    logged apt_get install "$@" && return 0
    logged apt_get update && logged apt_get install "$@" && return 0
    say "apt could not install them; its words are in $LOG"
    return 1
}

brew_install() {
    may_use_brew || return 1
    say "installing with brew: $*"
    logged brew install "$@" && return 0
    say "brew could not install them; its words are in $LOG"
    return 1
}
