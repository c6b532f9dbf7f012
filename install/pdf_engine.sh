# Sees to Pango, the one part of the PDF engine that pip cannot bring. Sourced after talk.sh and system_packages.sh.
# Without Pango the toolkit prints through a browser or leaves the print HTML, so nothing here ends the set-up.

PANGO_PACKAGES='libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0'

pango_loads() {
    missing_libraries=$(.venv/bin/python install/pango.py)
}

# show_homebrew_libraries: Python outside Homebrew does not search Homebrew's folder by itself.
show_homebrew_libraries() {
    [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1 || return 0
    DYLD_FALLBACK_LIBRARY_PATH="$(brew --prefix)/lib:${DYLD_FALLBACK_LIBRARY_PATH:-/usr/local/lib:/usr/lib}"
    export DYLD_FALLBACK_LIBRARY_PATH
}

# ensure_pdf_engine: afterwards Pango loads, or the person knows what is missing and what to type.
ensure_pdf_engine() {
    show_homebrew_libraries
    if pango_loads; then
        say "ready"
        return 0
    fi
    # shellcheck disable=SC2086  # a list of package names
    if { apt_install $PANGO_PACKAGES || brew_install pango; } && pango_loads; then
        say "ready"
        return 0
    fi
    explain_missing_pango
}

explain_missing_pango() {
    say "A free component for PDF files is missing: Pango ($(echo $missing_libraries | sed 's/ /, /g'))."
    say "You still get every paper as print HTML; a browser prints it or saves it as PDF."
    say "For the best PDF files, somebody who may install programs here types"
    say "    $(pango_command)"
    say "and then you run \`make pack\` again."
}

# pango_command: the line that installs Pango with this computer's package manager.
pango_command() {
    if command -v apt-get >/dev/null 2>&1; then
        echo "sudo apt-get install $PANGO_PACKAGES"
    elif command -v brew >/dev/null 2>&1; then
        echo "brew install pango"
    elif command -v dnf >/dev/null 2>&1; then
        echo "sudo dnf install pango"
    elif command -v pacman >/dev/null 2>&1; then
        echo "sudo pacman -S pango"
    elif command -v apk >/dev/null 2>&1; then
        echo "sudo apk add pango"
    elif [ "$(uname -s)" = Darwin ]; then
        echo "brew install pango     (Homebrew comes first; its site, brew.sh, says how)"
    else
        echo "the command of this system for the package \"pango\""
    fi
}
