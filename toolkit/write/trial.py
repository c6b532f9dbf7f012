"""Write a tiny pack where packs go and take it away again, only to see whether that works here."""

import os
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact
from toolkit.write.disk import remove_tree
from toolkit.write.manifest import PackFacts
from toolkit.write.pack import write_pack
from toolkit.write.plain_words import in_plain_words, printable

_FACTS = PackFacts(tool_version="0", code="TRIAL", seed="trial", session="trial", sources={})


def existing(folder: Path) -> Path:
    """The folder itself, or the nearest one around it that is there already."""
    return next(place for place in (folder, *folder.absolute().parents) if place.exists())


def try_writing(packs: Path) -> None:
    """Write like a build, with lock, work folder and swap, in a new folder that is gone afterwards.

    Args:
        packs: the folder that packs are written into; when it is missing, the one around it is tried.

    Raises:
        UserError: packs cannot be written there.
    """
    with in_plain_words(packs):
        place = existing(packs)
        own = place / f".toolkit-trial-{os.getpid()}"
        try:
            own.mkdir()
        except OSError as error:
            # The new folder's odd name would tell nobody anything.
            raise OSError(error.errno, error.strerror, str(place)) from error
        pack = own / "trial"
        try:
            write_pack(pack, [Artifact("trial.txt", b"a trial")], _FACTS)
        except UserError as error:
            sentence = error.sentence.replace(printable(str(pack)), printable(str(packs)))
            raise UserError(sentence, error.hint) from error
        finally:
            remove_tree(own)
