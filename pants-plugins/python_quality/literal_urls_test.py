"""Which files are looked at for literal URLs."""

from __future__ import annotations

from python_quality import literal_urls


def test_code_and_documents_are_left_to_others() -> None:
    files = ["b/Dockerfile", "a.py", "compose.yml", "README.md", "src/index.ts", "pants"]

    assert literal_urls.looked_at(files) == ("b/Dockerfile", "compose.yml", "pants")


def test_the_list_and_the_rule_decide_for_all_files() -> None:
    decides = [
        literal_urls.decides_for_all(file, "lint/allowed.json", "lint/plugin")
        for file in ("lint/allowed.json", "lint/plugin/rules/a.py", "lint/plugins.md", "Dockerfile")
    ]

    assert decides == [True, True, False, False]
