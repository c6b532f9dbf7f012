"""`make bench`: how long the heavy things take and how much memory, as differences and ratios. Nothing is asserted."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.browser import measure_browser
from tests.bench.language import measure_language
from tests.bench.library_of_size import write_library

_EXERCISES = 1000
_LIGHT = "import click, pydantic, yaml, toolkit.models.pack"
_MEASURED = """
import resource, sys, time
{imports}
start = time.process_time(); wall = time.perf_counter()
{work}
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{{time.perf_counter() - wall:.2f}} {{time.process_time() - start:.2f}} {{peak:.0f}}")
"""
_CHECK = """
from pathlib import Path
from toolkit.pipeline import Workspace, read
library, problems = read(Workspace((Path({folder!r}),), *[Path({folder!r})] * 2))
assert len(library.exercises) == {count}, len(library.exercises)
assert not [p for p in problems if p.severity == "error"], [str(p) for p in problems[:3]]
"""
_SITE = """
from pathlib import Path
from toolkit.load.workspace import find_workspace
from toolkit.pipeline.sites import SiteChoices, build_site
here = Path({folder!r})
built = build_site(find_workspace(here, [here / "library"]), SiteChoices())
assert built.pages > 2 * {count}, built.pages
"""


def measure(work: str) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of processor and peak megabytes of a piece of Python after the light imports."""
    script = _MEASURED.format(imports=_LIGHT, work=work)
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    wall, processor, peak = map(float, result.stdout.split())
    return wall, processor, peak


def main() -> None:
    """Print what `toolkit check` costs on a large library, beyond Python with the light imports."""
    _, _, idle = measure("pass")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_library(folder, _EXERCISES)
        size = sum(path.stat().st_size for path in folder.rglob("*.yaml")) / _EXERCISES / 1000
        wall, processor, peak = measure(_CHECK.format(folder=str(folder), count=_EXERCISES))
        small = folder / "small"
        write_library(small, _EXERCISES // 10)
        tenth, _, _ = measure(_CHECK.format(folder=str(small), count=_EXERCISES // 10))
    print(f"load, validate and check {_EXERCISES} exercises of {size:.1f} kB:")
    print(f"  {wall:.2f} s on the clock, {processor:.2f} s of processor")
    print(f"  {peak - idle:.0f} MB more than Python with the light imports ({idle:.0f} MB)")
    print(f"  {wall / tenth:.1f} times the time of a tenth of them")
    measure_language()
    measure_browser()
    measure_site()


def measure_site() -> None:
    """Print what `toolkit site` costs on a large library, and how it grows."""
    sizes, walls = {}, {}
    for count in (_EXERCISES // 10, _EXERCISES):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "toolkit.toml").write_text("", encoding="utf-8")
            write_library(folder / "library", count)
            work = _SITE.format(folder=str(folder), count=count)
            walls[count], processor, peak = measure(work)
            files = [path for path in (folder / "build" / "site").rglob("*") if path.is_file()]
            sizes[count] = sum(path.stat().st_size for path in files) / 1e6
    print(f"the participants' site of {_EXERCISES} exercises, {len(files)} files:")
    print(f"  {walls[count]:.1f} s on the clock, {processor:.1f} s of processor, {peak:.0f} MB at the peak")
    print(f"  {sizes[count]:.1f} MB; load on this computer {os.getloadavg()[0]:.1f}")
    tenth = _EXERCISES // 10
    print(
        f"  {walls[count] / walls[tenth]:.1f} times the time, {sizes[count] / sizes[tenth]:.1f} times the size of a tenth"
    )


if __name__ == "__main__":
    main()
