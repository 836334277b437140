"""What a spec marks as deprecated is marked in both SDKs, with a description and without one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from constructs.generation import Sdk, generate
from constructs.suite import construct
from openapi_contracts import documents  # pants: no-infer-dep

PART = {"type": "object", "properties": {"a": {"type": "string"}}, "deprecated": True}
MODE = {"type": "string", "enum": ["slow", "fast"], "x-closed-enum": "There are no others."}
FRAGMENT = {
    "thing": {
        "type": "object",
        "properties": {
            "plain": {"type": "string", "deprecated": True},
            "told": {"type": "string", "description": "Who.", "deprecated": True},
            "part": {"$ref": "#/components/schemas/Part"},
            "mode": {"$ref": "#/components/schemas/Mode"},
            "current": {"type": "string", "description": "Current."},
        },
    },
    "schemas": {"Part": {**PART, "description": "A part."}, "Mode": {**MODE, "deprecated": True}},
    "operation": {
        "deprecated": True,
        "parameters": [
            {
                "name": "old",
                "in": "query",
                "description": "An old one.",
                "deprecated": True,
                "schema": {"type": "string"},
            }
        ],
    },
    "samples": [{}],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDKs of a document with deprecated parts."""
    folder = tmp_path_factory.mktemp("deprecated")
    spec = folder / "spec.json"
    document = construct("deprecated", "documentation", FRAGMENT).document
    spec.write_text(documents.canonical(json.dumps(document)))
    assert len(generate({"deprecated": spec}, folder / "sdks")) == 2
    return folder / "sdks"


def test_python_marks_it(folder: Path) -> None:
    code = folder / Sdk("deprecated", "python").code
    models = (code / "models.py").read_text()

    assert '    """A part.\n\n    Deprecated."""\n' in models
    assert '\n"""Mode.\n\nDeprecated."""\n' in models
    assert '    plain: str | None = None\n    """Deprecated."""\n' in models
    assert '    told: str | None = None\n    """Who.\n\n    Deprecated."""\n' in models
    assert '    """Current."""\n' in models
    assert "        Deprecated.\n" in (code / "api" / "things_api.py").read_text()


def test_typescript_marks_it(folder: Path) -> None:
    code = folder / Sdk("deprecated", "typescript").code
    models = (code / "models" / "index.ts").read_text()
    calls = (code / "apis" / "ThingsApi.ts").read_text()

    assert "/** A part.\n *\n * @deprecated */\nexport interface Part" in models
    assert "/** Mode.\n *\n * @deprecated */\nexport type Mode" in models
    assert '    /** @deprecated */\n    "plain"?' in models
    assert '    /** Who.\n     *\n     * @deprecated */\n    "told"?' in models
    assert "/** Current. */" in models
    assert "    /** An old one.\n     *\n     * @deprecated */" in calls
    assert "     * @deprecated\n     */\n    getThing(" in calls
