"""`toolkit serve` as a person meets it: a process, files that are saved, pages that follow."""

import os
import re
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.serving import Serving, copy_site
from tests.workspaces import toolkit

TITLE = "title: Say It Back"
PAGE = "/exercises/example.html"

Serve = Callable[..., Serving]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy_site(tmp_path / "home")


@pytest.fixture
def serve(home: Path) -> Iterator[Serve]:
    """Start the command in a workspace of its own, as often as a test likes."""
    running: list[Serving] = []

    def start(*arguments: str) -> Serving:
        running.append(Serving(home, *arguments))
        return running[-1]

    yield start
    for each in running:
        each.end()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    running = Serving(copy_site(tmp_path_factory.mktemp("shared") / "home"))
    yield running
    running.end()


@pytest.fixture
def serving(shared: Serving) -> Iterator[Serving]:
    """A preview that several tests share; each finds the content as it was at the start."""
    assert TITLE in shared.exercise.read_text(encoding="utf-8")
    yield shared
    shared.put_back()


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_an_edit_is_seen_and_an_error_is_told_until_it_is_put_right(serving: Serving) -> None:
    status, kind, text = serving.get(PAGE)
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert "Say It Back" in text
    start = serving.state()
    assert start["problems"] == []

    serving.change(serving.exercise, TITLE, "title: Say It Twice")
    edited = serving.state(start["version"])
    assert edited["pages"] != start["pages"]
    assert "Say It Twice" in serving.get(PAGE)[2]
    serving.hear(r"Saved: example\.yaml, \d+\.\d s\.\n")

    serving.change(serving.exercise, "title: Say It Twice", "titel: Say It Twice")
    broken = serving.state(edited["version"])
    places = [problem["place"] for problem in broken["problems"]]
    assert places[0] == "exercises/expectation-clarity/example.yaml:1:1"
    assert "'titel' is not a known field" in broken["problems"][0]["sentence"]
    assert broken["problems"][0]["hint"] == "did you mean 'title'?"
    assert broken["pages"] == edited["pages"]
    assert "Say It Twice" in serving.get(PAGE)[2]
    serving.hear("Saved: example.yaml, but with problems: the pages stay as they were")
    assert "nothing was written" not in serving.talk

    serving.change(serving.exercise, "titel: Say It Twice", TITLE)
    mended = serving.state(broken["version"])
    assert mended["problems"] == []
    assert "Say It Back" in serving.get(PAGE)[2]


def test_it_ends_with_ctrl_c_and_leaves_nothing_behind(serve: Serve, home: Path) -> None:
    before = files_in(home)
    serving = serve()
    assert serving.get("/")[0] == 200
    assert files_in(serving.temporary)  # or the comparison below would say nothing
    assert serving.stop() == 130
    assert serving.talk.endswith("\nStopped.\n")
    assert "Traceback" not in serving.talk
    assert files_in(serving.temporary) == set()
    assert files_in(home) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes a window otherwise")
def test_it_cleans_up_when_the_window_of_the_terminal_is_closed(serve: Serve) -> None:
    serving = serve()
    assert serving.get("/")[0] == 200
    os.kill(serving.process.pid, signal.SIGHUP)
    assert serving.process.wait(30) == 130
    assert files_in(serving.temporary) == set()


def test_it_ends_during_the_first_build(serve: Serve) -> None:
    serving = serve()
    until = time.monotonic() + 30
    while not files_in(serving.temporary) and time.monotonic() < until:
        time.sleep(0.01)
    assert serving.stop() == 130
    assert "Stopped." in serving.talk
    assert files_in(serving.temporary) == set()


def test_problems_from_the_start_are_shown_alone_until_there_are_pages(serve: Serve, home: Path) -> None:
    exercise = home / "exercises/expectation-clarity/example.yaml"
    exercise.write_text(exercise.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8")
    serving = serve()
    status, _, text = serving.get(PAGE)
    assert status == 503
    assert "exercises/expectation-clarity/example.yaml:1:1" in text
    serving.hear("The content has problems: there is nothing to show yet")
    version = serving.state()["version"]
    serving.change(exercise, "titel:", "title:")
    assert serving.state(version)["problems"] == []
    assert serving.get(PAGE)[0] == 200


def test_a_broken_override_is_a_problem_and_no_mistake_of_ours(serving: Serving) -> None:
    version = serving.state()["version"]
    override = serving.home / "site/overrides/main.html"
    serving.change(override, "{% endblock %}", "{% endblok %}")
    broken = serving.state(version)
    assert len(broken["problems"]) == 1
    assert "endblok" in broken["problems"][0]["sentence"]
    assert re.search(r"\(overrides/main\.html, line \d+\)", broken["problems"][0]["sentence"])
    assert "folder site/" in broken["problems"][0]["hint"]
    assert "mistake" not in serving.talk
    assert serving.get("/")[0] == 200
    serving.change(override, "{% endblok %}", "{% endblock %}")
    assert serving.state(broken["version"])["problems"] == []


def test_a_page_with_a_dead_link_is_shown_with_the_complaint(serving: Serving) -> None:
    version = serving.state()["version"]
    pages = serving.home / "site/pages"
    pages.mkdir(exist_ok=True)
    (pages / "ours.md").write_text("# Ours\n\n[away](nowhere.md)\n", encoding="utf-8")
    complained = serving.state(version)
    while not any("nowhere.md" in problem["sentence"] for problem in complained["problems"]):
        complained = serving.state(complained["version"])
    assert "Ours" in serving.get("/ours.html")[2]


def test_the_last_of_many_quick_changes_is_what_stays(serving: Serving) -> None:
    assert serving.get(PAGE)[0] == 200
    title = TITLE
    for number in range(12):  # some of them arrive while pages are being made
        serving.change(serving.exercise, title, f"title: Number {number}.")
        title = f"title: Number {number}."
        time.sleep(0.25)
    until = time.monotonic() + 30
    while "Number 11." not in serving.get(PAGE)[2] and time.monotonic() < until:
        time.sleep(0.1)
    assert "Number 11." in serving.get(PAGE)[2]


def test_what_is_saved_during_the_first_build_is_seen(serve: Serve) -> None:
    serving = serve()
    until = time.monotonic() + 30
    while not list(serving.temporary.glob("*/project/mkdocs.yml")) and time.monotonic() < until:
        time.sleep(0.01)
    serving.change(serving.exercise, TITLE, "title: Early Bird")
    while "Early Bird" not in serving.get(PAGE)[2] and time.monotonic() < until:
        time.sleep(0.1)
    assert "Early Bird" in serving.get(PAGE)[2]


def test_print_pages_are_those_of_a_build(serving: Serving) -> None:
    assert 'href="/packs/example/"' in serving.get("/packs/")[2]
    listed = re.findall(r'href="/packs/example/([^"]+)"', serving.get("/packs/example/")[2])
    assert "facilitator-guide.html" in listed
    out = serving.home.parent / "out"
    assert toolkit(serving.home, "build", "example", "--only", "guide", "--out", str(out)).returncode == 0
    built = (out / "example/facilitator-guide.html").read_text(encoding="utf-8")
    served = serving.get("/packs/example/facilitator-guide.html")[2]
    assert re.sub(r"<script src=\"/_preview/live\.js\"[^>]*></script>", "", served) == built
    assert serving.get("/packs/example/nothing.html")[0] == 404
    assert serving.get("/packs/nothing/")[0] == 404


def test_an_edited_session_changes_its_print_pages_without_another_site(serving: Serving) -> None:
    version = serving.state()["version"]
    assert "Promises that hold" in serving.get("/packs/example/facilitator-guide.html")[2]
    serving.change(
        serving.home / "sessions/example.yaml", "title: Promises that hold", "title: Promises kept"
    )
    after = serving.state(version)
    assert after["pages"] != version
    assert "Promises kept" in serving.get("/packs/example/facilitator-guide.html")[2]


def test_saving_without_a_change_reloads_nothing(serving: Serving) -> None:
    before = serving.state()
    serving.exercise.touch()
    serving.hear(r"Saved: example\.yaml, nothing new to show\.")
    assert serving.state() == before


def test_an_overlay_is_shown_and_watched(serve: Serve, home: Path) -> None:
    overlay = home.parent / "ours"
    overlay.mkdir()
    (overlay / "brand.yaml").write_text("organisation: Ours\nfoot: First foot\n", encoding="utf-8")
    serving = serve("--overlay", str(overlay))
    version = serving.state()["version"]
    assert "First foot" in serving.get("/")[2]
    serving.change(overlay / "brand.yaml", "First foot", "Second foot")
    serving.state(version)
    assert "Second foot" in serving.get("/")[2]


def test_only_the_trainers_site_holds_what_trainers_read(serving: Serving, serve: Serve) -> None:
    participants, trainers = serving, serve("--trainers")
    assert participants.get("/reference/fields.html")[0] == 404
    assert trainers.get("/reference/fields.html")[0] == 200


def test_a_foreign_host_and_a_way_out_are_refused(serving: Serving) -> None:
    assert serving.get("/", Host="evil.example")[0] == 403
    assert serving.get("/..%2f..%2f..%2fetc%2fpasswd")[0] == 404


def test_a_usual_port_that_is_taken_is_said_and_the_next_is_used(serving: Serving, serve: Serve) -> None:
    first, second = serving, serve()
    assert first.port != second.port
    assert re.search(r"Port 8765 is taken, so it is \d+ this time\.", first.talk + second.talk)


def test_a_named_port_that_is_taken_is_refused(serve: Serve) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        serving = serve("--port", str(port))
        assert serving.process.wait(60) == 2
        serving.hear(f"Error: Port {port} is not free")
    assert "leave --port out" in serving.talk


def test_a_named_port_is_free_again_at_once(serve: Serve) -> None:
    first = serve()
    port = first.port
    assert first.get("/")[0] == 200
    first.stop()
    second = serve("--port", str(port))
    assert second.port == port


def test_a_mistake_of_ours_is_shown_and_the_next_save_goes_on(serving: Serving) -> None:
    version = serving.state()["version"]
    template = serving.home / "toolkit/templates/site/exercise.md.j2"
    whole = template.read_text(encoding="utf-8")
    template.write_text(whole + "{% if %}", encoding="utf-8")
    serving.change(serving.exercise, TITLE, "title: Say It Twice")
    broken = serving.state(version)
    assert "The toolkit made a mistake" in broken["problems"][0]["sentence"]
    serving.hear("The details are in ")
    assert "Traceback" not in serving.talk
    template.write_text(whole, encoding="utf-8")
    serving.change(serving.exercise, "title: Say It Twice", TITLE)
    assert serving.state(broken["version"])["problems"] == []
