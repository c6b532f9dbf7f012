#!/usr/bin/env python3
"""The last words of `make test`: each part's outcome, the counts of the tests, and what was skipped and why."""

import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET  # our own pytest wrote the file a moment ago


def read_results(path: Path) -> tuple[Counter[str], Counter[str]]:
    """Counts of the tests by outcome (passed, failed, skipped), and of the skipped ones by reason.

    Both are empty if pytest ended before it could write the file.
    """
    outcomes: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    if not path.is_file():
        return outcomes, reasons
    for case in ET.parse(path).iter("testcase"):  # noqa: S314 - see the import
        skipped = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            outcomes["failed"] += 1
        elif skipped is None:
            outcomes["passed"] += 1
        elif skipped.get("type") == "pytest.xfail":
            outcomes["expected to fail"] += 1
        else:
            outcomes["skipped"] += 1
            reasons[skipped.get("message", "no reason given")] += 1
    return outcomes, reasons


def summary_lines(parts: dict[str, str], outcomes: Counter[str], reasons: Counter[str]) -> list[str]:
    """The summary as it is printed."""
    lines = ["", "Summary"]
    lines += [f"    {name:<8} {outcome}" for name, outcome in parts.items()]
    if not outcomes:
        return [*lines, "", "No test ran; what pytest said stands above."]
    lines += [f"    skipped  {count} × {reason}" for reason, count in sorted(reasons.items())]
    if not reasons:
        lines.append("    skipped  nothing")
    counts = ", ".join(f"{outcomes[word]} {word}" for word in ("passed", "failed", "skipped"))
    return [*lines, "", counts]


def main(results: str, parts_text: str) -> int:
    """Prints the summary; 1 if a part failed.

    Args:
        results: path of pytest's JUnit file.
        parts_text: the parts in the order they ran, as `Style=passed;Types=FAILED;`.
    """
    parts = dict(part.split("=", 1) for part in parts_text.split(";") if part)
    lines = summary_lines(parts, *read_results(Path(results)))
    sys.stdout.write("\n".join(lines) + "\n")
    return int("FAILED" in parts.values())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
