import importlib.util
from pathlib import Path

from toolkit.load import load_library

_SPEC = importlib.util.spec_from_file_location(
    "library_of_size", Path(__file__).with_name("library_of_size.py")
)
assert _SPEC is not None
assert _SPEC.loader is not None
library_of_size = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(library_of_size)


def test_the_library_to_measure_is_sound_and_of_the_stated_size(tmp_path: Path) -> None:
    library_of_size.write_library(tmp_path, 5)
    library, diagnostics = load_library([tmp_path], tmp_path)
    assert diagnostics == ()
    assert len({exercise.code for exercise in library.exercises.values()}) == 5
    sizes = [path.stat().st_size for path in tmp_path.rglob("say-it-back-*.yaml")]
    assert len(sizes) == 5
    assert all(7_500 < size < 9_000 for size in sizes)
