"""What a line of `recipe.jsonl` does: hostile things that do not survive as a file in version control.

Each line is a JSON list: the name of a function below, a path within the workspace, and what else it needs. JSON writes
every character as an escape, so a case shows in plain sight what it holds.
"""

import json
import os
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests import fonts

_ORIENTATION, _CAMERA = 0x0112, 0x010F


def follow(recipe: Path, workspace: Path) -> None:
    """Do everything that a recipe says, from top to bottom."""
    for line in recipe.read_text(encoding="utf-8").splitlines():
        verb, path, *rest = json.loads(line)
        target = workspace / path
        target.parent.mkdir(parents=True, exist_ok=True)
        VERBS[verb](target, *rest)


def write(path: Path, text: str) -> None:
    """A text file; halves of characters are written as they are."""
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def put_bytes(path: Path, digits: str) -> None:
    """A file of these bytes, in hexadecimal."""
    path.write_bytes(bytes.fromhex(digits))


def encode(path: Path, encoding: str) -> None:
    """The same text in another encoding."""
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))


def repeat(path: Path, start: str, text: str, times: int, end: str) -> None:
    """A text file with something many times in its middle."""
    write(path, f"{start}{text * times}{end}")


def append(path: Path, text: str) -> None:
    """More at the end of a file."""
    path.write_bytes(path.read_bytes() + text.encode("utf-8", "surrogatepass"))


def replace(path: Path, old: str, new: str) -> None:
    """Another text in the place of one that stands there exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    write(path, text.replace(old, new))


def swell(path: Path, old: str, start: str, text: str, times: int, end: str = "") -> None:
    """As `replace`, with something many times in the new text."""
    replace(path, old, f"{start}{text * times}{end}")


def copy(path: Path, source: str) -> None:
    """A second file that holds the same; the source is a name in the same folder."""
    path.write_bytes((path.parent / source).read_bytes())


def remove(path: Path) -> None:
    """No such file."""
    path.unlink()


def link(path: Path, target: str) -> None:
    """A symbolic link in the place of whatever lies there."""
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def pipe(path: Path) -> None:
    """Something that never ends when one reads it."""
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def folder(path: Path) -> None:
    """A folder in the place of a file."""
    path.unlink(missing_ok=True)
    path.mkdir()


def picture(path: Path, kind: str, width: int, height: int) -> None:
    """A sound picture."""
    Image.new("RGB", (width, height), "#1f3a5f").save(path, kind)


def photograph(path: Path, secret: str) -> None:
    """A JPEG as a camera makes it: lying on its side, with a maker's name and a thumb's worth of bytes after its end."""
    exif = Image.Exif()
    exif[_ORIENTATION], exif[_CAMERA] = 6, secret
    target = BytesIO()
    Image.new("RGB", (40, 20), "#1f3a5f").save(target, "JPEG", exif=exif, comment=secret)
    path.write_bytes(target.getvalue() + secret.encode())


def noisy_png(path: Path, secret: str) -> None:
    """A PNG with a text beside the picture, and another file behind it."""
    target = BytesIO()
    Image.new("RGB", (240, 120), "#1f3a5f").save(target, "PNG")
    text = b"tEXtComment\0" + secret.encode()
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    whole = target.getvalue()
    path.write_bytes(whole[:33] + chunk + whole[33:] + secret.encode())


def forged_png(path: Path, width: int, height: int) -> None:
    """A few bytes of PNG that claim to be very large."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
    data = b"IDAT" + zlib.compress(b"\0" * 100)
    body = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk + body + b"\0\0\0\0IEND\xaeB`\x82")


def font(path: Path, kind: str) -> None:
    """A font: "sound", or a "bomb" that would unfold to fifty megabytes."""
    path.write_bytes(fonts.bomb() if kind == "bomb" else fonts.saved(fonts.font(), "woff2"))


def cut(path: Path, size: int) -> None:
    """Only the first bytes of it."""
    path.write_bytes(path.read_bytes()[:size])


VERBS: dict[str, Callable[..., Any]] = {
    "write": write,
    "bytes": put_bytes,
    "encode": encode,
    "repeat": repeat,
    "append": append,
    "replace": replace,
    "swell": swell,
    "copy": copy,
    "remove": remove,
    "link": link,
    "pipe": pipe,
    "folder": folder,
    "picture": picture,
    "photograph": photograph,
    "noisy-png": noisy_png,
    "forged-png": forged_png,
    "font": font,
    "cut": cut,
}
