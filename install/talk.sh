# How the set-up speaks: numbered steps, plain words, and the noise of other programs only when they fail. Sourced.

LOG=build/setup.log
step_number=0

# step WORDS: the head line of the next of $STEPS steps.
step() {
    step_number=$((step_number + 1))
    printf '%s/%s %s\n' "$step_number" "$STEPS" "$*"
}

# say WORDS: one line that belongs to the current step.
say() {
    printf '    %s\n' "$*"
}

# stop LINE…: what is wrong and what to do, one argument a line; then the end.
stop() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

# logged COMMAND…: runs it with all its noise going into the log.
logged() {
    printf '\n$ %s\n' "$*" >>"$LOG"
    "$@" >>"$LOG" 2>&1 </dev/null
}

# quietly COMMAND…: as `logged`, and shows the end of the log when the command fails.
quietly() {
    logged "$@" && return 0
    printf '\nThe last lines of %s:\n' "$LOG" >&2
    tail -n 25 "$LOG" >&2
    return 1
}

# begin STEPS: an empty log and the number of steps to count to.
begin() {
    STEPS=$1
    { mkdir -p build && true >"$LOG"; } 2>/dev/null || stop \
        "This folder cannot be written: $(pwd)" \
        "Copy the project to a folder of your own and run the command there."
}
