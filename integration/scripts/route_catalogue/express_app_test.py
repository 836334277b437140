"""How the reader of Express applications is run, and what is made of its answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from route_catalogue import CatalogueError, Route, express_app


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the reader's place."""
    file = tmp_path / "reader.mjs"
    monkeypatch.setattr(express_app, "_COMMAND", file)
    return file


def test_the_last_line_is_the_catalogue(reader: Path) -> None:
    reader.write_text(
        """
        console.log("listening");
        const [mode, reference] = process.argv.slice(2);
        const patterns = { id: "^\\\\d+$" };
        const routes = [{ method: "get", path: `/${mode}/{id}`, patterns }];
        console.log(JSON.stringify({ routes, problems: [reference], complete: false }));
        """
    )

    found = express_app.express_routes("running", "app.ts#app")

    assert found.routes == (Route("get", "/running/{id}"),)
    assert found.routes[0].schemas == {"id": {"type": "string", "pattern": "^\\d+$"}}
    assert (found.problems, found.complete) == (("app.ts#app",), False)


def test_what_the_reader_says_is_passed_on(reader: Path) -> None:
    reader.write_text('console.error("app.ts exports no `app`."); process.exit(1);')

    with pytest.raises(CatalogueError, match="exports no `app`"):
        express_app.express_routes("source", "app.ts")
