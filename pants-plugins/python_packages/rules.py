"""Builds `python_package` targets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pants.backend.python.util_rules.pex import PexRequest, VenvPex, VenvPexProcess
from pants.core.goals.package import BuiltPackage, BuiltPackageArtifact, PackageFieldSet
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.core.util_rules.subprocess_environment import SubprocessEnvironmentVars
from pants.engine.fs import (
    Digest,
    DigestContents,
    DigestSubset,
    PathGlobs,
    RemovePrefix,
    Snapshot,
)
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import ProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    Dependencies,
    SourcesField,
    TransitiveTargets,
    TransitiveTargetsRequest,
)
from pants.engine.unions import UnionRule
from pants.option.option_types import StrOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel

from hermetic_tools.locked_tools import locked_tool
from python_packages import build
from python_packages.target_types import PythonPackageSourcesField


class PythonBuildSubsystem(Subsystem):
    options_scope = "python-build"
    help = "Builds wheels and sdists."

    lockfile = StrOption(
        default="3rdparty/tools/python-build.lock",
        help="The hash-pinned lockfile that holds `hatchling`.",
    )


@dataclass(frozen=True)
class PythonPackageFieldSet(PackageFieldSet):
    required_fields = (PythonPackageSourcesField,)

    sources: PythonPackageSourcesField
    dependencies: Dependencies


@rule(desc="Build a Python package", level=LogLevel.DEBUG)
async def package_python(
    field_set: PythonPackageFieldSet,
    python_build: PythonBuildSubsystem,
    environment: SubprocessEnvironmentVars,
) -> BuiltPackage:
    folder = field_set.address.spec_path
    transitive, venv = await MultiGet(
        Get(TransitiveTargets, TransitiveTargetsRequest([field_set.address])),
        Get(VenvPex, PexRequest, locked_tool("python-build", python_build.lockfile)),
    )
    sources = await Get(
        SourceFiles,
        SourceFilesRequest(
            target[SourcesField]
            for target in transitive.closure
            if target.has_field(SourcesField) and target.address.spec_path.startswith(folder)
        ),
    )
    inputs = await Get(
        Digest,
        DigestSubset(
            sources.snapshot.digest, PathGlobs(build.below(folder, sources.snapshot.files))
        ),
    )
    pyproject = await Get(
        DigestContents,
        DigestSubset(inputs, PathGlobs([f"{folder}/pyproject.toml"])),
    )
    build.check_backend(
        field_set.address.spec, "".join(file.content.decode() for file in pyproject)
    )
    result = await Get(
        ProcessResult,
        VenvPexProcess(
            venv,
            argv=build.build_argv(),
            working_directory=folder,
            extra_env=build.build_environment(environment.vars),
            input_digest=inputs,
            output_directories=(build.OUTPUT_FOLDER,),
            description=f"Build the wheel and the sdist of {folder}",
        ),
    )
    built = await Get(Snapshot, RemovePrefix(result.output_digest, build.OUTPUT_FOLDER))
    build.check_output(field_set.address.spec, built.files)
    return BuiltPackage(built.digest, tuple(BuiltPackageArtifact(path) for path in built.files))


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), UnionRule(PackageFieldSet, PythonPackageFieldSet))
