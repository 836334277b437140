"""Which code holds literal URLs, and which comments excuse them."""

from __future__ import annotations

import pytest

from swarm_bandit.literal_urls import find


def urls(code: str) -> list[str]:
    """The URLs that are found, in the order of the code."""
    found = find(code.encode(), lambda url: url.startswith("https://json-schema.org/")).urls
    return [found[place] for place in sorted(found, key=lambda place: place[1:3])]


def comments(code: str) -> dict[int, str]:
    """What is wrong about comments, by line."""
    return find(code.encode(), lambda _: False).comments


@pytest.mark.parametrize(
    "code",
    [
        pytest.param('url = os.environ["COORDINATOR_URL"]', id="from the environment"),
        pytest.param('path = f"/api/builder/{uuid}"', id="a path"),
        pytest.param('url.startswith(("http://", "https://"))', id="schemes that are looked for"),
        pytest.param('print("a URL begins with http:// or https://")', id="prose about schemes"),
        pytest.param('re.compile(r"^https?://[^/]+/")', id="an expression that matches URLs"),
        pytest.param("# See https://api.test/\nf()", id="a comment"),
        pytest.param('"""See https://api.test/."""', id="a docstring of a module"),
        pytest.param('def f():\n    """See https://api.test/."""', id="a docstring of a function"),
        pytest.param('class C:\n    """https://api.test/"""', id="a docstring of a class"),
        pytest.param('x: str\n"""https://api.test/"""', id="a docstring of an attribute"),
        pytest.param('f("https://json-schema.org/draft/2020-12/schema")', id="an allowed prefix"),
        pytest.param('f(f"https://json-schema.org/draft/{v}")', id="an allowed, continued prefix"),
        pytest.param('f(x, description="See https://a.test/docs")', id="a description"),
        pytest.param('add("--url", help="for example https://a.test")', id="a help text"),
        pytest.param('f(help=dedent("""\nhttps://a.test\n""").strip())', id="a wrapped help"),
        pytest.param('f(example={"url": "https://a.test"})', id="an example"),
        pytest.param('{"summary": "https://a.test", "x": 1}', id="a summary in a dict"),
        pytest.param('DESCRIPTION = "See https://a.test"', id="a description by name"),
        pytest.param('parser.epilog = "See " + "https://a.test"', id="an epilog"),
        pytest.param('re.compile("https://a.test/(.+)")', id="an expression"),
        pytest.param('re.sub(r"https://a\\.test", "", x)', id="an expression that replaces"),
        pytest.param('_URL_RE = r"https://a\\.test/.*"', id="an expression by name"),
        pytest.param('raises(E, match="https://a.test")', id="an expression that matches"),
        pytest.param('raise ValueError(f"see https://a.test/{x}")', id="an error"),
        pytest.param('logger.warning("see https://a.test", x)', id="a message of a log"),
        pytest.param('self.log.info("see https://a.test")', id="a message of an own log"),
        pytest.param('print("see https://a.test")', id="what is printed"),
        pytest.param('warnings.warn("see https://a.test", stacklevel=2)', id="a warning"),
        pytest.param('x: Annotated[str, Doc("https://a.test")]', id="a Doc"),
        pytest.param('f("https://api.test")  # literal-url: fixed', id="a reason behind it"),
        pytest.param('# literal-url: fixed\nf("https://api.test")', id="a reason above"),
        pytest.param('# literal-url: fixed\n# by them\n\nf("https://api.test")', id="two lines"),
        pytest.param('f(\n    "x "\n    "https://a.test"  # literal-url: fixed\n)', id="within"),
    ],
)
def test_code_without(code: str) -> None:
    assert urls(code) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param('f("https://api.test/v1")', ["https://api.test/v1"], id="a string"),
        pytest.param('f("ws://api.test")', ["ws://api.test"], id="another scheme"),
        pytest.param('f(help=get("https://a.test"))', ["https://a.test"], id="called for a help"),
        pytest.param(
            'raise E(get("https://a.test"))', ["https://a.test"], id="called for an error"
        ),
        pytest.param('f(url="https://a.test")', ["https://a.test"], id="an argument"),
        pytest.param('BASE_URL = "https://a.test"', ["https://a.test"], id="a variable"),
        pytest.param('{"url": "https://a.test"}', ["https://a.test"], id="a member"),
        pytest.param('catalog.info("https://a.test")', ["https://a.test"], id="no log"),
        pytest.param('f("mongodb://u@db/x")', ["mongodb://u@db/x"], id="a database"),
        pytest.param('f("HTTPS://API.test")', ["HTTPS://API.test"], id="capitals"),
        pytest.param('f("http://127.0.0.1:8080")', ["http://127.0.0.1:8080"], id="loopback"),
        pytest.param('f("ask https://api.test now")', ["https://api.test"], id="in a sentence"),
        pytest.param('f(b"https://api.test")', ["https://api.test"], id="bytes"),
        pytest.param('f("""\nhttps://api.test\n""")', ["https://api.test"], id="several lines"),
        pytest.param('f(f"https://api.test/{x}")', ["https://api.test/{…}"], id="a path elsewhere"),
        pytest.param('f(f"https://{host}/api")', ["https://{…}/api"], id="a host elsewhere"),
        pytest.param('f(f"{s}://api.test/")', ["{…}://api.test/"], id="a scheme elsewhere"),
        pytest.param("f(f\"{'https://a.test'}\")", ["https://a.test"], id="within an f-string"),
        pytest.param('f("https:" "//api" ".test")', ["https://api.test"], id="adjacent"),
        pytest.param('f("https:" + "//api.test")', ["https://api.test"], id="concatenated"),
        pytest.param('f("https://" + host + "/api")', ["https://{…}/api"], id="with a host"),
        pytest.param('f("https://" + (host + "/api"))', ["https://{…}/api"], id="in brackets"),
        pytest.param('f("https://%s/api" % host)', ["https://%s/api"], id="formatted by %"),
        pytest.param('f("https://{}/x".format(h))', ["https://{}/x"], id="formatted by a method"),
        pytest.param('f(x or "https://a.test")', ["https://a.test"], id="a default"),
        pytest.param('f({"https://a.test": 1})', ["https://a.test"], id="a key"),
        pytest.param("f(f\"{g('https://a.test')}\")", ["https://a.test"], id="in an expression"),
        pytest.param(
            'f("https://a.test", "https://b.test")',
            ["https://a.test", "https://b.test"],
            id="two URLs",
        ),
        pytest.param(
            'f("https://json-schema.org.evil.test/")',
            ["https://json-schema.org.evil.test/"],
            id="begins like an allowed one",
        ),
        pytest.param(
            'f("https://json-schema.org/x https://api.test")',
            ["https://api.test"],
            id="beside an allowed one",
        ),
        pytest.param('f("https://a.test")  # literal-url:', ["https://a.test"], id="no reason"),
        pytest.param(
            'f("https://a.test")  # literal-url: fixed\nf("https://b.test")',
            ["https://b.test"],
            id="a reason for the line before",
        ),
        pytest.param(
            '# literal-url: fixed\nf(1)\nf("https://b.test")', ["https://b.test"], id="too far away"
        ),
    ],
)
def test_code_with(code: str, expected: list[str]) -> None:
    assert urls(code) == expected


def test_a_comment_without_a_reason_is_wrong() -> None:
    missing = "`literal-url:` needs a reason behind it."
    assert comments('f("https://a.test")  # literal-url:') == {1: missing}
    assert comments('# literal-url\nf("https://a.test")') == {1: missing}


def test_a_comment_without_a_url_is_wrong() -> None:
    unused = "`literal-url:` stands where a literal URL is missing. Remove it."
    assert comments("f(1)\n# literal-url: fixed\nf(2)") == {2: unused}


def test_a_comment_that_excuses_is_right() -> None:
    assert comments('f("https://a.test")  # literal-url: fixed') == {}
