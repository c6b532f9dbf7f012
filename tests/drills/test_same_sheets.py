"""The same seed gives the same sheets: in another process, with another order of sets, on another day."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.load import load_library
from toolkit.subject.drills import VARIANTS, draw_prompts, sheet_code

REPOSITORY = Path(__file__).parents[2]


def digest(seeds: range) -> str:
    """One number for all sheets of these seeds."""
    library, _ = load_library([REPOSITORY], REPOSITORY)
    found = hashlib.sha256()
    for name, family in library.drills.items():
        for seed in map(str, seeds):
            for variant in VARIANTS:
                prompts = draw_prompts(family, 6, (), seed, variant)
                found.update("\n".join(prompt.model_dump_json() for prompt in prompts).encode())
                found.update(sheet_code(seed, name, variant).encode())
    return found.hexdigest()


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_another_process_with_another_hash_seed_draws_the_same_sheets(hash_seed: str) -> None:
    code = "from tests.drills.test_same_sheets import digest; print(digest(range(10)))"
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == digest(range(10))
    assert done.stdout.strip() != digest(range(10, 20))
