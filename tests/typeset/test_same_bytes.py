"""The same document gives the same bytes, whatever the computer around it is set to."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.typeset import Document, typeset

Elsewhere = Callable[..., "subprocess.CompletedProcess[str]"]

BODY = """<h1>Győző</h1><table><tr><th>A<th>B<tr><td>1<td>2</table><ul><li>One<li>Two</ul><p><a href='#e'>there</a><p id=e>
<svg viewBox='0 0 9 9' width=40><title>Bar</title><rect width=9 height=4 /></svg>
<img alt=Dot src='data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs='>"""
CODE = """
import hashlib, pathlib
from toolkit.typeset import Document, typeset
html = pathlib.Path({path!r}).read_text(encoding="utf-8")
result = typeset([Document("a.pdf", html, "a.html")], "weasyprint")
print(hashlib.sha256(result.artifacts[0].content).hexdigest(), len(result.diagnostics))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locale variables")
def test_hash_seed_time_zone_language_folder_and_font_settings_change_no_byte(
    page: Callable[..., Document], elsewhere: Elsewhere, tmp_path: Path
) -> None:
    document = page(BODY, "a")
    here = typeset([document], "weasyprint")
    expected = f"{hashlib.sha256(here.artifacts[0].content).hexdigest()} {len(here.diagnostics)}\n"
    file = tmp_path / "a.html"
    file.write_text(document.html, encoding="utf-8")
    other = tmp_path / "other folder"
    other.mkdir()
    (other / "p.png").write_bytes(b"")
    code = CODE.format(path=str(file))
    for variables in (
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"},
        {
            "PYTHONHASHSEED": "7",
            "TZ": "America/New_York",
            "LC_ALL": "ja_JP.UTF-8",
            "PANGO_LANGUAGE": "ja",
            "FONTCONFIG_FILE": "/etc/fonts/fonts.conf",
            "FONTCONFIG_SYSROOT": str(other),
            "HOME": str(other),
        },
    ):
        done = elsewhere(code, cwd=other, **variables)
        assert (done.stdout, done.stderr) == (expected, "")
