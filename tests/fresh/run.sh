#!/usr/bin/env bash
# `make fresh`: proves the two commands on a machine that has nothing: an empty Debian 12 with python3, python3-venv,
# make and git. Needs root, debootstrap and some 4 GB for a while; takes several minutes.
#
#   bash tests/fresh/run.sh [--work-tree] [--without-tests] [--keep]
#     --work-tree      prove the files as they lie here, not the last commit
#     --without-tests  leave out `make test`, the longest part
#     --keep           leave the roots in place and say where
#
# Where packages come from is read from this computer at run time (apt's sources, pip's settings) and lives only in
# the roots; DEBIAN_MIRROR=… names the Debian mirror where this computer's own has no Debian 12.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Everything runs in namespaces of its own: what it mounts and starts is gone when it ends, however it ends.
if [[ ${FRESH_INSIDE:-} != yes ]]; then
    [[ $(id -u) == 0 ]] || { echo "make fresh needs root: it builds a Debian system in a folder." >&2; exit 2; }
    for tool in debootstrap unshare; do
        command -v "$tool" >/dev/null || { echo "make fresh needs $tool:  apt-get install debootstrap util-linux" >&2; exit 2; }
    done
    export FRESH_INSIDE=yes
    exec unshare --mount --pid --fork --kill-child bash tests/fresh/run.sh "$@"
fi

from_commit=yes
with_tests=yes
keep=no
for option in "$@"; do
    case $option in
        --work-tree) from_commit=no ;;
        --without-tests) with_tests=no ;;
        --keep) keep=yes ;;
        *) echo "Unknown option $option; the head of $0 lists them." >&2; exit 2 ;;
    esac
done

readonly SUITE=bookworm
readonly CHECKOUT="srv/Accountability Toolkit" # with a space, as people's folders have
readonly PACK="build/packs/kam-half-day"
work=$(mktemp -d "${TMPDIR:-/tmp}/fresh.XXXXXX")
chmod 755 "$work"
settings=()

finish() {
    local outcome=$?
    umount "$work"/*/proc "$work"/*/dev/shm 2>/dev/null || true
    if [[ $keep == yes ]]; then
        echo "The roots are in $work"
    else
        rm -rf --one-file-system "$work"
    fi
    if [[ $outcome == 0 ]]; then echo "Fresh machine: all fine"; else echo "Fresh machine: FAILED" >&2; fi
}
trap finish EXIT

say() { printf '== %s\n' "$*"; }

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

# --- where packages come from: read here, used only in the roots ---

# host_archives: "ADDRESS RELEASE" of this computer's apt sources.
host_archives() {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        awk '$3 == "main" { sub("/$", "", $1); print $1, $2 }' | sort -u
}

debian_mirror() {
    local found=${DEBIAN_MIRROR:-}
    [[ -n $found ]] || found=$(host_archives | awk -v suite=$SUITE '$2 == suite { print $1; exit }')
    [[ -n $found ]] || fail "apt of this computer knows no Debian 12; name a mirror: DEBIAN_MIRROR=… make fresh"
    echo "$found"
}

write_apt_settings() {
    local root=$1
    host_archives | awk -v suite=$SUITE '$2 ~ "^" suite { print "deb", $1, $2, "main" }' >"$root/etc/apt/sources.list"
    [[ -s $root/etc/apt/sources.list ]] || echo "deb $(debian_mirror) $SUITE main" >"$root/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(https?::|Check-)' >"$root/etc/apt/apt.conf.d/90host" || true
}

# read_pip_settings: fills $settings with what pip and the network need, from the environment and pip's own files.
read_pip_settings() {
    local name value
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
        [[ -z ${!name:-} ]] || settings+=("$name=${!name}")
    done
    for name in INDEX_URL EXTRA_INDEX_URL TRUSTED_HOST PROXY DEFAULT_TIMEOUT CERT; do
        value=$(pip_setting "$name")
        case $value in
            '' | file:*) ;;
            *) settings+=("PIP_$name=$value") ;;
        esac
    done
}

# pip_setting NAME: the value from the environment, else from pip's files; nothing if there is none.
pip_setting() {
    local variable=PIP_$1 key
    key=$(tr '[:upper:]_' '[:lower:]-' <<<"$1")
    if [[ -n ${!variable:-} ]]; then
        echo "${!variable}"
    else
        python3 -m pip config get "global.$key" 2>/dev/null || true
    fi
}

# --- roots ---

make_base() {
    say "an empty Debian 12 ($SUITE) with python3, python3-venv, make and git"
    debootstrap --variant=minbase --include=python3,python3-venv,make,git "$SUITE" "$work/base" "$(debian_mirror)" \
        >"$work/debootstrap.log" 2>&1 || { tail -n 20 "$work/debootstrap.log" >&2; fail "debootstrap"; }
    write_apt_settings "$work/base"
    cp /etc/resolv.conf /etc/hosts "$work/base/etc/"
    local certificates
    certificates=$(pip_setting CERT)
    [[ ! -f $certificates ]] || install -D -m 644 "$certificates" "$work/base$certificates"
    chroot "$work/base" useradd --create-home trainer
}

# make_root NAME: a copy of the base with the project in it.
make_root() {
    local root=$work/$1
    cp -a --reflink=auto "$work/base" "$root"
    mount -t proc proc "$root/proc"
    mkdir -p "$root/dev/shm"
    mount -t tmpfs tmpfs "$root/dev/shm"
    if [[ $from_commit == yes ]]; then
        git clone --quiet --no-hardlinks . "$root/$CHECKOUT"
    else
        mkdir -p "$root/$CHECKOUT"
        git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
            [[ ! -e $file ]] || printf '%s\0' "$file"
        done | tar --create --null --files-from=- | tar --extract --directory "$root/$CHECKOUT"
        git -C "$root/$CHECKOUT" init --quiet
        git -C "$root/$CHECKOUT" add --all
    fi
}

# inside NAME USER COMMAND…: runs it in the root, from the project's folder, with a bare environment and no input.
inside() {
    local root=$work/$1 user=$2 home=/root
    shift 2
    [[ $user == root ]] || home=/home/$user
    env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="$home" "${settings[@]}" \
        chroot --userspec="$user" "$root" sh -c 'cd "$1"; shift; exec "$@"' sh "/$CHECKOUT" "$@" </dev/null
}

# timed_inside LOG NAME USER COMMAND…: as `inside`, with the output kept in a file as well and the time told.
timed_inside() {
    local log=$work/$1 start=$SECONDS
    shift
    inside "$@" 2>&1 | tee "$log" | sed 's/^/   | /'
    say "took $((SECONDS - start)) s"
}

# --- proofs ---

expect_file() {
    compgen -G "$work/$1/$CHECKOUT/$2" >/dev/null || fail "there is no $2"
}

prove_pack() {
    say "make pack, as root"
    make_root complete
    timed_inside first.log complete root make pack
    expect_file complete "$PACK/*guide*.pdf"
    expect_file complete "$PACK/*guide*.html"
    expect_file complete "$PACK/*workbook*.pdf"
    expect_file complete "$PACK/*workbook*.html"
    local pdf
    for pdf in "$work/complete/$CHECKOUT/$PACK"/*.pdf; do
        [[ $(head -c 5 "$pdf") == %PDF- ]] || fail "$pdf is no PDF file"
    done
    say "make pack, again: installs nothing"
    timed_inside second.log complete root make pack
    ! grep -q -i -E 'installing|making' "$work/second.log" || fail "the second run installed something"
    [[ -z $(inside complete root git -c safe.directory='*' status --porcelain | grep -v '^A ') ]] ||
        fail "make pack left files in the checkout that git does not ignore"
}

prove_pack_without_pango() {
    say "make pack, as a person who may install nothing, without Pango"
    make_root bare
    chroot "$work/bare" chown -R trainer:trainer "/$CHECKOUT"
    timed_inside bare.log bare trainer make pack
    grep -q 'sudo apt-get install libpango' "$work/bare.log" || fail "nobody was told how to get Pango"
    expect_file bare "$PACK/*guide*.html"
    expect_file bare "$PACK/*workbook*.html"
    ! compgen -G "$work/bare/$CHECKOUT/$PACK/*.pdf" >/dev/null || fail "a PDF file without a PDF engine"
}

prove_test() {
    say "make test, as root"
    timed_inside test.log complete root make test
    ! grep -q -E '^    skipped .*(Chrom|rowser|pdfto)' "$work/test.log" || fail "tests were skipped for want of a program"
}

read_pip_settings
make_base
prove_pack
prove_pack_without_pango
[[ $with_tests == no ]] || prove_test
