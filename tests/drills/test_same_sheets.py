"""The same seed gives the same sheets: in another process, with another order of sets, on another day."""

import hashlib
import os
import subprocess
import sys

import pytest

from tests.drills.sheets import FAMILIES, REPOSITORY, draw, session_day
from toolkit.subject.drills import VARIANTS, Wanted, sheet_code


def digest(seeds: range) -> str:
    """One number for all sheets of these seeds."""
    found = hashlib.sha256()
    for name, family in FAMILIES.items():
        for seed in map(str, seeds):
            for variant in VARIANTS:
                prompts = draw(family, Wanted(6), seed, variant, session_day(seed))
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
