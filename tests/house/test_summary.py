import subprocess
import sys
from pathlib import Path

RESULTS = """<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite>
  <testcase classname="a" name="good"/>
  <testcase classname="a" name="bad"><failure message="no">no</failure></testcase>
  <testcase classname="a" name="torn"><error message="no">no</error></testcase>
  <testcase classname="a" name="away"><skipped type="pytest.skip" message="no Chromium here">x</skipped></testcase>
  <testcase classname="a" name="gone"><skipped type="pytest.skip" message="no Chromium here">x</skipped></testcase>
  <testcase classname="a" name="known"><skipped type="pytest.xfail" message="known">x</skipped></testcase>
</testsuite></testsuites>
"""


def summarise(repository: Path, results: Path, parts: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(repository / "install/summary.py"), str(results), parts]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_summary_says_what_was_skipped_and_why(repository: Path, tmp_path: Path) -> None:
    results = tmp_path / "results.xml"
    results.write_text(RESULTS, encoding="utf-8")
    done = summarise(repository, results, "Style=passed;Tests=FAILED;")
    assert done.stdout.splitlines()[1:] == [
        "Summary",
        "    Style    passed",
        "    Tests    FAILED",
        "    skipped  2 × no Chromium here",
        "",
        "1 passed, 2 failed, 2 skipped",
    ]
    assert done.returncode == 1


def test_a_part_that_failed_without_tests_fails_the_whole(repository: Path, tmp_path: Path) -> None:
    done = summarise(repository, tmp_path / "nothing.xml", "Style=passed;Tests=FAILED;")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "No test ran; what pytest said stands above."


def test_all_parts_passed_is_exit_code_0(repository: Path, tmp_path: Path) -> None:
    assert summarise(repository, tmp_path / "nothing.xml", "Style=passed;Tests=passed;").returncode == 0
