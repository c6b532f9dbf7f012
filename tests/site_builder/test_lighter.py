import json

import pytest

from toolkit.models.artifact import Artifact
from toolkit.site_builder import lighter

STEMMER = Artifact("assets/javascripts/lunr/wordcut.js", b"x")


def index(*languages: str) -> Artifact:
    return Artifact("search/search_index.json", json.dumps({"config": {"lang": languages}}).encode())


def page(content: str) -> str:
    (made,) = lighter([Artifact("a.html", content.encode())])
    return made.content.decode()


def test_blank_lines_and_indentation_go() -> None:
    assert page("<p>\n\n   \n    a b\n  </p>\n") == "<p>\na b\n</p>\n"


@pytest.mark.parametrize(
    "kept",
    [
        "<pre>a\n\n  b</pre>",
        "<PRE class='x'>a\n\n  b</PRE >",
        "<textarea>\n\n  b</textarea>",
        "<script>a\n\n  b</script>",
        "<style>a\n\n  b</style>",
    ],
)
def test_a_blank_that_means_something_stays(kept: str) -> None:
    assert page(f"<p>\n  {kept}\n  <i></i>\n  {kept}") == f"<p>\n{kept}\n<i></i>\n{kept}"


def test_maps_for_debugging_are_left_out() -> None:
    files = [Artifact("a.js", b"1"), Artifact("a.js.map", b"2"), Artifact("map.css", b"\n\n 3")]
    assert list(lighter(files)) == [files[0], files[2]]


def test_stemmers_stay_where_somebody_searches_in_another_language() -> None:
    assert list(lighter([index("en"), STEMMER])) == [index("en")]
    assert list(lighter([index("en", "th"), STEMMER])) == [index("en", "th"), STEMMER]
    assert list(lighter([STEMMER])) == [STEMMER]
