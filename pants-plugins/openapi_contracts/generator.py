"""How openapi-generator is called, and which of the files that it writes make up an SDK."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass

from hermetic_tools.node_sandbox import install_where_missing
from openapi_contracts import sdk_facts
from openapi_contracts.texts import Texts

# What runs the generator (`generator_worker`) is in this folder of the sandbox.
SETUP_FOLDER = "__generator"

OUTPUT_FOLDER = "__sdks"

# Tests and documentation of each model would be half of all files, and nobody reads them.
_WITHOUT = {"apiTests": "false", "modelTests": "false", "apiDocs": "false", "modelDocs": "false"}

_GENERATORS = {"python": "python", "typescript": "typescript-fetch"}

# What an SDK keeps of the generator's output. The rest is for projects that have no build yet
# (setup.py, tox.ini, git_push.sh, .travis.yml, ...) or stands in the way of our own runtime, and
# no option keeps it from being written.
_KEPT = {
    "python": (
        "{module}/__init__.py",
        "{module}/_service.py",
        "{module}/client.py",
        "{module}/errors.py",
        "{module}/models.py",
        "{module}/py.typed",
        "{module}/api/*.py",
        "pyproject.toml",
        "README.md",
        "LICENSE",
    ),
    "typescript": (
        "src/index.ts",
        "src/client.ts",
        "src/errors.ts",
        "src/service.ts",
        "src/apis/*.ts",
        "src/models/*.ts",
        "package.json",
        "tsconfig.json",
        "README.md",
        "LICENSE",
    ),
}

# Whatever else is in these folders of an SDK does not belong there.
_OWNED = {"python": ("{module}/**",), "typescript": ("src/**",)}

# Where the hand-written runtime is copied to, and which of its files.
_RUNTIME_FOLDERS = {"python": "{module}/runtime", "typescript": "src/runtime"}
_RUNTIME_SOURCES = {"python": "sdk_runtime/*.py", "typescript": "src/*.ts"}

# Templates of our own, and the files that they make.
_EXTRA_FILES = {
    "python": {
        "LICENSE.mustache": "LICENSE",
        "client.mustache": "{module}/client.py",
        "errors.mustache": "{module}/errors.py",
        "models.mustache": "{module}/models.py",
        "service.mustache": "{module}/_service.py",
    },
    "typescript": {
        "LICENSE.mustache": "LICENSE",
        "client.mustache": "src/client.ts",
        "errors.mustache": "src/errors.ts",
        "service.mustache": "src/service.ts",
    },
}

_LINE_COMMENTS = {".py": "# {}", ".ts": "// {}", ".toml": "# {}", ".md": "<!-- {} -->"}


# What PyPI and Python's `import`, and npm, take for a name; both are published under it.
_NAMES = {
    "python": re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*"),
    "typescript": re.compile(r"(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*"),
}


class SdkNameError(Exception):
    """An SDK cannot have its name; the message says which, and what it may be."""


def check_name(target: str, language: str, package: str) -> None:
    """Refuses a `package` that is no name in its language; `target` is where it stands."""
    if not _NAMES[language].fullmatch(package):
        example = {"python": "prometheus_node_sdk", "typescript": "@prometheus-swarm/node-sdk"}
        raise SdkNameError(
            f"{target}: package={package!r} is not a valid name of a package in {language}. "
            f"Write one like {example[language]!r}."
        )


@dataclass(frozen=True)
class SdkRequest:
    """One SDK: `folder` is where it is committed, and `options` come on top of the shared ones."""

    folder: str
    language: str
    package: str
    # Pairs, so that a request can be hashed.
    options: tuple[tuple[str, str], ...] = ()

    @property
    def output_folder(self) -> str:
        """Where the generator writes it, in the sandbox."""
        return posixpath.join(OUTPUT_FOLDER, self.folder)

    @property
    def config_file(self) -> str:
        """The file, in the sandbox, that tells the generator about it."""
        return self.folder.replace("/", ".") + ".generator.json"

    @property
    def kept_globs(self) -> tuple[str, ...]:
        """The files that the SDK takes from the generator, below its folder."""
        return tuple(glob.format(module=self.package) for glob in _KEPT[self.language])

    @property
    def owned_globs(self) -> tuple[str, ...]:
        """The files that are compared with what is generated, below the SDK's folder."""
        owned = tuple(glob.format(module=self.package) for glob in _OWNED[self.language])
        return (*owned, *self.kept_globs)

    def runtime_glob(self, runtimes: str) -> str:
        """The files of the language's runtime, in the folder that holds one for each language."""
        return posixpath.join(runtimes, self.language, _RUNTIME_SOURCES[self.language])

    def runtime_copy(self, path: str) -> str:
        """Where the SDK has its copy of a file of the runtime."""
        folder = _RUNTIME_FOLDERS[self.language].format(module=self.package)
        return posixpath.join(self.folder, folder, posixpath.basename(path))


def config(request: SdkRequest, spec: str, version: str, templates: str) -> str:
    """The generator's configuration for one SDK, as JSON.

    `spec` is the bundled document in the sandbox, `templates` the folder that holds a folder of
    templates for each language.
    """
    shared: dict[str, str] = {
        "hideGenerationTimestamp": "true",
        "clientName": "Client",
        "urlVariable": "SERVICE_URL",
    }
    extra: dict[str, object] = {}
    if request.language == "python":
        shared.update(
            packageName=request.package,
            packageVersion=version,
            # Otherwise a schema that does not speak of further members forbids them.
            disallowAdditionalPropertiesIfNotPresent="false",
        )
        # Texts stay texts: datetime would rewrite `Z` as `+00:00`, so that a value does not survive
        # a round trip.
        texts = ("DateTime", "UUID", "URI", "date", "decimal")
        extra["typeMappings"] = dict.fromkeys(texts, "str")
    else:
        shared.update(
            npmName=request.package,
            npmVersion=version,
            importFileExtension=".js",
            # Names as on the wire: a second casing in TypeScript would be a second contract.
            modelPropertyNaming="original",
            dateLibrary="string",
            # Models are types alone: a value is what JSON makes of it.
            withoutRuntimeChecks="true",
        )
        # What may be anything is to be looked at before it is used.
        extra["typeMappings"] = {"AnyType": "unknown", "set": "Array"}
        extra["languageSpecificPrimitives"] = ["unknown"]
    return json.dumps(
        {
            "generatorName": _GENERATORS[request.language],
            "inputSpec": spec,
            "outputDir": request.output_folder,
            "templateDir": posixpath.join(templates, request.language),
            "globalProperties": _WITHOUT,
            "additionalProperties": {**shared, **dict(request.options)},
            "files": {
                template: {
                    "templateType": "SupportingFiles",
                    "destinationFilename": file.format(module=request.package),
                }
                for template, file in _EXTRA_FILES[request.language].items()
            },
            **extra,
        },
        indent=1,
        sort_keys=True,
    )


def worker_script(python: str, install: str) -> str:
    """The script that starts `generator_worker`, whose arguments are those of a Java program.

    `python` is the interpreter of the generator's environment, and `install` the command that
    makes it where it is missing (a remote worker).
    """
    return f"""\
#!/usr/bin/env bash
set -euo pipefail
export PATH=/usr/bin:/bin HOME="$PWD/.home"
{install_where_missing(python, SETUP_FOLDER, install)}
shift 2
exec {python} {SETUP_FOLDER}/generator_worker.py "$@"
"""


@dataclass(frozen=True)
class GeneratorInput:
    """What the generator reads: a document without texts, and the texts (see `texts`)."""

    document: str
    texts: tuple[str, ...]

    def texts_file(self, requests: Iterable[SdkRequest]) -> str:
        """What `generator_worker` puts the texts back by: into which files, and which texts."""
        files = [f"{sdk.output_folder}/{glob}" for sdk in requests for glob in sdk.kept_globs]
        return json.dumps({"files": files, "texts": self.texts})


def generator_input(bundled: str) -> GeneratorInput:
    """The bundled document as the generator gets it, with the facts that templates need.

    Raises TextError for a hostile name.
    """
    found = Texts(sdk_facts.with_facts(json.loads(bundled)))
    return GeneratorInput(json.dumps(found.document), found.table)


def with_header(path: str, content: str, source: str) -> str:
    """The file with a first line that says what made it, where its format has comments.

    `source` is what it is made of: the spec, or a file of the runtime.
    """
    comment = _LINE_COMMENTS.get(posixpath.splitext(path)[1])
    if comment is None:
        return content
    line = f"Generated from {source} by `./pants generate-sdks`. DO NOT EDIT."
    return f"{comment.format(line)}\n{content}"
