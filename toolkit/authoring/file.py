"""A file to begin with: a skeleton with its own title and code, or a copy of one of the library."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit import create
from toolkit.authoring import refusals
from toolkit.authoring.codes import taken_codes
from toolkit.describe import new_text
from toolkit.load.folders import show_path
from toolkit.load.workspace import Workspace
from toolkit.models.drills import FAMILIES
from toolkit.models.words import CODE_LETTERS, Component

_SCHEMAS_OF_THE_CLONE = "toolkit/schemas"
_COMPONENTS = tuple(CODE_LETTERS)


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to begin.

    Attributes:
        kind: exercise, case-study, drill or session.
        identifier: the id as typed.
        component: what an exercise trains; None when nobody has said.
        drill: the kind of a drill; None when nobody has said.
        into: an overlay; None for the workspace itself.
        replace: begin with a copy of the library's own file of this id.
    """

    kind: str
    identifier: str
    component: Component | None = None
    drill: str | None = None
    into: Path | None = None
    replace: bool = False


@dataclass(frozen=True)
class Begun:
    """A file that somebody can go on with.

    Attributes:
        path: where it is.
        is_copy: whether it is a copy of a file of the library.
        code: its new printed code; empty when it has none or keeps that of the library.
        overlay: the folder that commands have to be told of with --overlay; None when they read the file anyway.
    """

    path: Path
    is_copy: bool
    code: str
    overlay: Path | None


def begin_file(workspace: Workspace, wanted: Wanted) -> Begun:
    """Write the first version of a file, valid as it stands, to where it belongs.

    Raises:
        UserError: the id cannot be one or is taken, something has not been said, or there is no place for it.
    """
    place = wanted.into.resolve() if wanted.into else workspace.home
    if place is None:
        raise refusals.no_place()
    return _Beginning(workspace, wanted, place).run()


class _Beginning:
    """One file on its way."""

    def __init__(self, workspace: Workspace, wanted: Wanted, place: Path) -> None:
        self._workspace = workspace
        self._wanted = wanted
        self._place = place
        self._kind = next(kind for kind in create.KINDS if kind.name == wanted.kind)

    def run(self) -> Begun:
        refusals.refuse_bad_id(self._kind, self._wanted.identifier)
        for root in self._own_roots():
            if found := create.same_id(root, self._kind, self._wanted.identifier):
                raise refusals.taken(self._kind, self._wanted.identifier, self._show(found))
        source = self._source()
        code, text, where = self._copied(source) if source else self._written()
        files = create.new_files(where, text)
        for path in create.standing_in_the_way(where.base, files):
            raise refusals.in_the_way(self._show(where.base / path))
        create.lay_out(where.base, files)
        is_read = self._place in (*self._workspace.roots, self._workspace.home)
        return Begun(where.base / where.path, source is not None, code, None if is_read else self._place)

    def _own_roots(self) -> Iterator[Path]:
        """The folders in which one id can be given once: a second file would hide the first, or be hidden by it."""
        workspace = self._workspace
        for root in dict.fromkeys((self._place, workspace.home, *workspace.roots)):
            if root is not None and (root != workspace.library or root == self._place):
                yield root

    def _source(self) -> Path | None:
        """The file of the library to copy; None where a skeleton is wanted."""
        identifier, replace = self._wanted.identifier, self._wanted.replace
        found = create.same_id(self._workspace.library, self._kind, identifier)
        if found and not replace:
            raise refusals.would_replace(self._kind, identifier)
        if replace and not found:
            raise refusals.nothing_to_replace(self._kind, identifier)
        return found

    def _copied(self, source: Path) -> tuple[str, str, create.Beginning]:
        where = self._where(source.relative_to(self._workspace.library).as_posix())
        # The kind's own name: for drills, that schema leads on to the one of their kind.
        return "", create.copy_of(source, where.schema_path(self._kind.name)), where

    def _written(self) -> tuple[str, str, create.Beginning]:
        wanted, kind = self._wanted, self._kind
        folder, schema, letters = kind.folder, kind.name, kind.letters
        facts: dict[str, object] = {"title": create.title_of(wanted.identifier)}
        if kind.asks_for == "component":
            if wanted.component is None:
                raise refusals.ask(
                    "Which component does the exercise train?", kind, wanted.identifier, _COMPONENTS
                )
            folder, letters = f"{folder}/{wanted.component}", CODE_LETTERS[wanted.component]
            facts["components"] = [wanted.component]
        elif kind.asks_for == "kind":
            if wanted.drill is None:
                raise refusals.ask("Which kind of drill is it?", kind, wanted.identifier, tuple(FAMILIES))
            schema = f"{schema}-{wanted.drill}"
        if letters:
            roots = tuple(dict.fromkeys([*self._workspace.roots, self._place]))
            facts["code"] = create.free_code(letters, taken_codes(roots))
        where = self._where(f"{folder}/{wanted.identifier}.yaml")
        return str(facts.get("code", "")), new_text(schema, where.schema_path(schema), facts), where

    def _where(self, path: str) -> create.Beginning:
        """Schemas lie at the top of the workspace, of the clone, or of an overlay that lies outside both."""
        home = self._workspace.home
        if home is None or not self._place.is_relative_to(home):
            return create.Beginning(self._place, path, create.SCHEMA_FOLDER)
        schemas = _SCHEMAS_OF_THE_CLONE if home == self._workspace.library else create.SCHEMA_FOLDER
        return create.Beginning(home, (self._place / path).relative_to(home).as_posix(), schemas)

    def _show(self, path: Path) -> str:
        return show_path(path, self._workspace.shown_from)
