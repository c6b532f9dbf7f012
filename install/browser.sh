# Sees to what only tests need: Chromium, what steers it, and the poppler tools, which read PDF files back. Sourced after
# talk.sh and system_packages.sh. Their absence is told and tests that need them are skipped.

find_browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    return 1
}

# apt_has_real_chromium: on Ubuntu the package only points to snap, which cannot start in a container or as root.
apt_has_real_chromium() {
    ! grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null
}

# ensure_driver: Playwright, which steers the browser, brings its own program; that one needs a small system library.
ensure_driver() {
    logged .venv/bin/python -m playwright --version && return 0
    apt_install libatomic1 && logged .venv/bin/python -m playwright --version && return 0
    say "browser: Playwright does not start (see $LOG); tests that steer a browser will fail"
}

ensure_browser() {
    if find_browser; then
        say "browser: ready"
    elif apt_has_real_chromium && apt_install chromium && find_browser; then
        say "browser: ready"
    else
        say "browser: none found and none could be installed; tests in a browser are skipped"
    fi
}

ensure_poppler() {
    if command -v pdftotext >/dev/null 2>&1 && command -v pdftoppm >/dev/null 2>&1; then
        say "PDF reader: ready"
    elif { apt_install poppler-utils || brew_install poppler; }; then
        say "PDF reader: ready"
    else
        say "PDF reader: no pdftotext here and none could be installed; tests that read PDF files are skipped"
    fi
}
