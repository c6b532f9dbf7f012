# Short names for what people do here. Every target is one script in install/ or tests/, which runs by itself as well.
# Plain POSIX make: no GNU or BSD extras, so that the make of macOS (GNU 3.81) reads it too.
.POSIX:
.NOTPARALLEL:
.PHONY: help pack wheel test look generate bench language-report language-learn drill-report campaign lock fresh clean

help:
	@sh install/help.sh

pack:
	@sh install/pack.sh

wheel:
	@sh install/wheel.sh

test:
	@sh install/test.sh

look:
	@sh install/look.sh

generate:
	@sh install/run.sh runtime -m toolkit generate

bench:
	@sh install/run.sh test -m tests.bench

language-report:
	@sh install/run.sh test -m tests.language.report $(REPORT)

language-learn:
	@sh install/learn.sh $(LEARN)

drill-report:
	@sh install/run.sh test -m tests.drills.report $(REPORT)

campaign:
	@sh install/run.sh test -m pytest -m campaign

lock:
	@sh install/lock.sh

fresh:
	@bash tests/fresh/run.sh

clean:
	@sh install/clean.sh
