from pathlib import Path


def test_every_font_has_its_licence(repository: Path) -> None:
    fonts = [path.name for path in (repository / "toolkit/fonts").glob("*.woff2")]
    licences = list((repository / "toolkit/fonts").glob("OFL-*.txt"))
    assert fonts
    families = [path.stem.removeprefix("OFL-") for path in licences]
    assert [font for font in fonts if not font.startswith(tuple(families))] == []
    assert [family for family in families if not any(font.startswith(family) for font in fonts)] == []
    for licence in licences:
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")


def test_code_and_content_each_have_a_whole_licence(repository: Path) -> None:
    code = (repository / "LICENSE").read_text(encoding="utf-8")
    assert code.startswith("MIT License")
    assert "The Accountability Toolkit authors" in code
    content = (repository / "LICENSE-CONTENT").read_text(encoding="utf-8")
    assert "SPDX-License-Identifier: CC-BY-4.0" in content
    for section in range(1, 9):
        assert f"\nSection {section} – " in content
