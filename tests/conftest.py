"""What all tests share: the `golden` fixture, which compares a whole output with a committed file.

    def test_the_help_reads_well(golden, run):
        golden("help/build.txt", run("build", "--help").stdout)

`pytest --update-golden` writes the files anew; read the difference before you commit it. A full run of it also
removes golden files that no test asks for any more, and a full run without it fails over them.
"""

import difflib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

import hypothesis
import pytest

# How long an example takes is the computer's matter; no test may fail because something else is running on it.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden"
_HOW_TO_RENEW = "If the change is meant, renew the golden files: pytest --update-golden"
_SHOWN_LINES = 60
_PLUGIN = "golden-files"

#: Looks at what the golden file holds and says what is wrong with the new; nothing if it is as good.
Judge = Callable[[bytes], str]


class Golden(Protocol):
    """Compare a text or bytes, whole, with the file of this name below tests/golden.

    Args:
        name: of the file.
        actual: what it should hold.
        judge: decides instead of byte for byte; then a file that is as good is also not written anew.
    """

    def __call__(self, name: str, actual: str | bytes, judge: Judge | None = None, /) -> None:
        """Fail unless the file is as good as this."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(GoldenFiles(config), _PLUGIN)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text or bytes, whole, with the file of this name below tests/golden."""
    return _plugin(request).compare


@pytest.fixture
def golden_folder_holds(request: pytest.FixtureRequest) -> Callable[[str, set[str]], None]:
    """Fail unless a folder below tests/golden holds these files and no others; also where only some tests run."""
    return _plugin(request).folder_holds


def _plugin(request: pytest.FixtureRequest) -> "GoldenFiles":
    plugin = request.config.pluginmanager.get_plugin(_PLUGIN)
    assert isinstance(plugin, GoldenFiles)
    return plugin


class GoldenFiles:
    """The golden files of one run: which were asked for, and whether everybody could have asked.

    Args:
        config: of the run.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._update = bool(config.getoption("update_golden"))
        self._used: set[str] = set()
        self._outcomes: set[str] = set()

    def compare(self, name: str, actual: str | bytes, judge: Judge | None = None, /) -> None:
        """Fail, with the difference, unless the file holds exactly this; or write it, if asked to."""
        self._used.add(name)
        path = GOLDEN / name
        content = actual.encode() if isinstance(actual, str) else actual
        judge = judge or (lambda expected: "\n".join(_difference(expected, content)))
        there = path.is_file()
        complaint = judge(path.read_bytes()) if there else f"There is no golden file {name}."
        if self._update and complaint:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        elif complaint:
            said = f"{name} is not what it was:\n{complaint}\n" if there else f"{complaint} "
            pytest.fail(said + _HOW_TO_RENEW, pytrace=False)

    def folder_holds(self, folder: str, names: set[str]) -> None:
        """Fail unless the folder holds these files and no others; or take the others away, if asked to."""
        there = {path.name for path in (GOLDEN / folder).glob("*")}
        if self._update:
            for name in there - names:
                (GOLDEN / folder / name).unlink()
        elif there != names:
            too_many, missing = sorted(there - names), sorted(names - there)
            said = f"{folder}/: nobody asks for {too_many}, and {missing} are not there."
            pytest.fail(f"{said} {_HOW_TO_RENEW}", pytrace=False)

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Remember that some tests could not ask. Campaigns are left out of every run, and ask for no golden file."""
        if any(item.get_closest_marker("campaign") is None for item in items):
            self._outcomes.add("deselected")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember how tests ended."""
        self._outcomes.add(report.outcome)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Collect from a worker of pytest-xdist what its tests asked for."""
        output = getattr(node, "workeroutput", {})
        self._used.update(output.get("golden_used", ()))
        self._outcomes.update(output.get("golden_outcomes", ()))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Look for files that nobody asked for."""
        output = getattr(self._config, "workeroutput", None)
        if output is not None:
            output["golden_used"] = sorted(self._used)
            output["golden_outcomes"] = sorted(self._outcomes)
        elif self._everything_passed():
            self._deal_with_unused(session)

    def _everything_passed(self) -> bool:
        """Whether this was the whole project, and no test failed, was skipped or was left out."""
        named = [(self._config.invocation_params.dir / argument).resolve() for argument in self._config.args]
        return named == [TESTS] and self._outcomes == {"passed"}

    def _deal_with_unused(self, session: pytest.Session) -> None:
        names = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
        unused = sorted(names - self._used)
        if self._update:
            for name in unused:
                (GOLDEN / name).unlink()
        elif unused:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
            reporter = self._config.pluginmanager.get_plugin("terminalreporter")
            if reporter:
                reporter.write_line(f"\nNo test asks for: {', '.join(unused)}. {_HOW_TO_RENEW}", red=True)


def _difference(expected: bytes, actual: bytes) -> Iterator[str]:
    if expected == actual:
        return
    try:
        lines = expected.decode().splitlines(), actual.decode().splitlines()
    except UnicodeDecodeError:
        pairs = enumerate(zip(expected, actual, strict=False))
        place = next((at for at, (one, other) in pairs if one != other), "the end of the shorter one")
        yield f"{len(expected)} bytes expected, {len(actual)} made; they differ from byte {place}"
        return
    found = list(difflib.unified_diff(*lines, "expected", "made", lineterm=""))
    yield from found[:_SHOWN_LINES] or ["only line ends differ"]
    if len(found) > _SHOWN_LINES:
        yield f"… and {len(found) - _SHOWN_LINES} more lines"
