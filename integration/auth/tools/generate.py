"""Writes the generated files of integration/auth, from the bundled specs in dist/."""

from __future__ import annotations

from pathlib import Path

import auth_tables
import auth_vectors


def main() -> None:
    """Writes the tables of both packages, then the vectors."""
    tables = auth_tables.read_tables(Path("dist/integration.spec"))
    for path, text in {**auth_tables.render(tables), **auth_vectors.generated(tables)}.items():
        path.write_text(text, encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
