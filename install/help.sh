#!/bin/sh
# `make help`: the list of targets.
set -eu
cat <<'END'
make pack       set everything up and build the sample session's pack in build/packs/
make wheel      the whole toolkit in one file, dist/*.whl, to hand on
make test       style, types, floors and tests; one summary at the end
make look       pictures of every page of every session in build/look/, to judge by eye
make generate   renew the files made from the models (schemas, reference, skeletons)
make bench      measure the speed of building
make language-report   how well the language rules judge labelled statements
make language-learn    learn the cues of English anew (LEARN=--held-out: measure only)
make lock       maintainers: renew requirements/*.txt (UPGRADE=yes takes newer versions)
make drill-report  what the drill families hold, and which items are nearest to each other
make campaign   maintainers: break every file operation of the writer in turn (minutes)
make fresh      maintainers, as root: prove `make pack` and `make test` in an empty Debian 12
make clean      remove dist/, .venv/ and the caches; packs in build/ stay

Settings: PYTHON=/path/to/python3.12   use this Python
          SYSTEM_PACKAGES=no           never install anything with apt or brew
          SESSION, PAPER, EDITION, DPI=80, GREY=yes
                                       what make look shows: make look SESSION=kam-half-day GREY=yes
END
