# Finds a Python that can carry the toolkit. Sourced after talk.sh.

# What a candidate is asked: its version, "fit" or what it lacks, and the Python below an activated environment
# (ours may be the active one, and it is about to be replaced).
QUESTIONS='
import sys
print("%d.%d" % sys.version_info[:2])
if sys.version_info < (3, 11):
    print("old")
else:
    try:
        import ensurepip, venv
        print("fit")
    except ImportError:
        print("without venv")
print(getattr(sys, "_base_executable", sys.executable))
'

# find_python: sets $python to the full path of a Python >= 3.11 that can make environments, or stops in plain words.
# $PYTHON, if set, is the only candidate. The newest comes first; one without venv is passed over for the next.
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3.14 python3.13 python3.12 python3.11 python3 python
    fi
    without_venv=
    too_old=
    for candidate in "$@"; do
        answers=$("$candidate" -c "$QUESTIONS" 2>/dev/null) || continue
        version=$(printf '%s\n' "$answers" | sed -n 1p)
        python=$(printf '%s\n' "$answers" | sed -n 3p)
        case $(printf '%s\n' "$answers" | sed -n 2p) in
            fit) return 0 ;;
            old) too_old=$version ;;
            'without venv') without_venv=$version ;;
        esac
    done
    stop_without_python
}

stop_without_python() {
    if [ -n "$without_venv" ]; then
        stop "Python $without_venv is here, but the part that makes environments (venv) is missing." \
            "On Debian and Ubuntu type:  sudo apt-get install python$without_venv-venv" \
            "and then run the same command again."
    fi
    if [ -n "${PYTHON:-}" ]; then
        stop "PYTHON=$PYTHON is not a Python 3.11 or newer that can be started." \
            "Give the full path of one, or leave PYTHON away to let the set-up search."
    fi
    found="no Python was found"
    [ -z "$too_old" ] || found="the newest one found is $too_old"
    stop "The toolkit needs Python 3.11 or newer; $found." \
        "Debian 12 or newer, Ubuntu 24.04 or newer:  sudo apt-get install python3 python3-venv" \
        "macOS with Homebrew:                        brew install python" \
        "Then run the same command again. A Python in an unusual place:  make pack PYTHON=/path/to/python3"
}
