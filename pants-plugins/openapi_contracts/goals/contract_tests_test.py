"""How contract tests are started."""

from __future__ import annotations

from hermetic_tools.locked_tools import ToolFolder
from openapi_contracts.goals.contract_tests import contract_tests_script


def test_the_script_runs_pytest_beside_the_tools() -> None:
    tools = ToolFolder("venv/site-packages", "venv/bin", "python make-venv")

    script = contract_tests_script(tools, ("spec", "plugins"), ("spec/a b_test.py",), "report.xml")

    lines = script.splitlines()
    assert lines[0] == 'ln -s "$packages"/node_modules node_modules'
    assert "[[ -x venv/bin/python ]] || python make-venv" in lines
    assert 'export PYTHONPATH="$sandbox/spec:$sandbox/plugins"' in lines
    assert lines[-1].endswith("--junit-xml=report.xml 'spec/a b_test.py'")
