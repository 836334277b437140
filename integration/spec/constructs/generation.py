"""Makes SDKs of the constructs, all in one JVM, as `./pants generate-sdks` makes the real ones."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from constructs import tools
from constructs.suite import Construct
from openapi_contracts import documents, generator, generator_worker, texts  # pants: no-infer-dep

LANGUAGES = ("python", "typescript")

# One JVM for all. Without `--fail-fast` the others go on when one does not generate.
_BATCH = ("batch", "--includes-base-dir", ".", "--root-dir", ".")

# The folder that holds a folder of hand-written code for each language.
_RUNTIMES = "integration/sdk/runtime"

# What the generator writes last.
_FINISHED = ".openapi-generator/FILES"


@dataclass(frozen=True)
class Sdk:
    """The SDK of one construct in one language."""

    construct: str
    language: str

    @property
    def package(self) -> str:
        """The name under which it is imported."""
        return f"construct_{self.construct.replace('-', '_')}"

    @property
    def folder(self) -> Path:
        """Where it is, from the folder of all SDKs."""
        return Path(self.language) / self.package

    @property
    def code(self) -> Path:
        """Where its code is, from the folder of all SDKs."""
        return self.folder / (self.package if self.language == "python" else "src")

    def request(self) -> generator.SdkRequest:
        """What `generate-sdks` would ask for."""
        options = (("clientName", "ThingsClient"), ("urlVariable", "THINGS_URL"))
        return generator.SdkRequest(self.folder.as_posix(), self.language, self.package, options)


def generate(specs: dict[str, Path], folder: Path) -> frozenset[Sdk]:
    """Generates from each spec, by the construct's name; gives the SDKs that could be made.

    They are below `folder`, which is emptied first.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    inputs: dict[str, generator.GeneratorInput] = {}
    for name, spec in specs.items():
        # A hostile name is what `generate-sdks` refuses too.
        with contextlib.suppress(texts.TextError):
            inputs[name] = generator.generator_input(spec.read_text())
            (folder / f"{name}.json").write_text(inputs[name].document)
    sdks = [Sdk(name, language) for name in inputs for language in LANGUAGES]
    for sdk in sdks:
        request = sdk.request()
        spec = folder / f"{sdk.construct}.json"
        config = generator.config(request, str(spec), "1.0.0", str(tools.TEMPLATES))
        (folder / request.config_file).write_text(config)
    run = tools.run(
        [
            tools.JAVA,
            *generator_worker.JVM_OPTIONS,
            "-jar",
            tools.GENERATOR,
            *_BATCH,
            *(sdk.request().config_file for sdk in sdks),
        ],
        folder,
        codes=(0, 1),
    )
    output = folder / generator.OUTPUT_FOLDER
    made = frozenset(sdk for sdk in sdks if (output / sdk.folder / _FINISHED).is_file())
    if not made:
        raise tools.ToolError(f"openapi-generator made nothing:\n{run.end}")
    for sdk in made:
        _finish(sdk, output, folder, inputs[sdk.construct].texts)
    # What `generate-sdks` does to the code: unused imports go.
    ruff = ("check", "--isolated", "--quiet", "--select=F401,I", "--fix-only", folder / "python")
    tools.run(tools.python("ruff", *ruff), folder)
    return made


def _finish(sdk: Sdk, output: Path, folder: Path, table: Sequence[str]) -> None:
    """Copies what `generate-sdks` keeps: some of the generator's files, and the runtime.

    The texts of the spec are put back on the way.
    """
    request = sdk.request()
    kept = {
        path.relative_to(output): path
        for glob in request.kept_globs
        for path in (output / sdk.folder).glob(glob)
    }
    runtime = {
        Path(request.runtime_copy(path.name)): path
        for path in tools.ROOT.glob(request.runtime_glob(_RUNTIMES))
    }
    if not runtime:
        raise tools.ToolError(f"{request.runtime_glob(_RUNTIMES)} matches no file")
    for name, path in {**kept, **runtime}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(texts.put_back(str(name), path.read_text(), table))


def write_specs(constructs: Iterable[Construct], folder: Path) -> dict[str, Path]:
    """Writes the documents, in the canonical form that SDKs are made from; gives the files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    specs = {construct.name: folder / f"{construct.name}.json" for construct in constructs}
    for construct in constructs:
        specs[construct.name].write_text(documents.canonical(json.dumps(construct.document)))
    return specs
