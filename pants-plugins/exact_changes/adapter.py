"""Lets `--changed-since` and `--changed-diffspec` read changes by `changes.Checkout`.

Pants 2.17 asks `git diff`, which hides the old name of a file that was moved, quotes names, and
obeys the user's settings. It has no hook for that, so one of its functions is replaced in the
process (docs/pants-upgrade.md).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pants.base.build_environment import get_buildroot
from pants.base.specs import AddressLiteralSpec, FileLiteralSpec, RawSpecs, Specs
from pants.bin import local_pants_runner
from pants.core.util_rules.environments import determine_bootstrap_environment
from pants.engine.addresses import AddressInput
from pants.engine.internals.selectors import Params
from pants.option.global_options import GlobalOptions
from pants.util.frozendict import FrozenDict
from pants.vcs.changed import ChangedOptions
from pants.version import VERSION

from exact_changes.affected import AffectedAddresses, AffectedRequest
from exact_changes.bumps import due_bumps
from exact_changes.changes import ChangedFile, Checkout

# The release whose code was read for this.
PANTS_VERSION = "2.17.1"

RUNNER: Any = local_pants_runner

logger = logging.getLogger(__name__)

CalculateSpecs = Callable[..., Specs]

_ORIGIN = "`--changed-since`"


def specs_of_changes(calculate: CalculateSpecs) -> CalculateSpecs:
    """Answers for commands with `--changed-...`, and leaves all others to Pants."""

    def calculate_specs(
        options_bootstrapper: Any, options: Any, session: Any, working_dir: str
    ) -> Specs:
        changed = ChangedOptions.from_options(options.for_scope("changed"))
        # Pants says itself that nobody can ask for both.
        if options.specs or not changed.provided:
            return calculate(options_bootstrapper, options, session, working_dir)
        global_options = options.for_global_scope()
        checkout = checkout_of(global_options)
        files = changed_files(changed, checkout)
        if "lint" in options.goals:
            for folder, version in due_bumps(checkout.root, files, checkout.content).items():
                logger.warning(
                    f"{folder} changed and is still version {version}: if that is published, its "
                    "release is refused until `./nox -s bump` raises it."
                )
        environment = determine_bootstrap_environment(session)
        request = AffectedRequest(files, changed.dependents)
        parameters = Params(request, options_bootstrapper, environment)
        (affected,) = session.product_request(AffectedAddresses, [parameters])
        return Specs(
            includes=RawSpecs(
                address_literals=tuple(_literal(address.spec) for address in affected.addresses),
                # For what looks at files that no target owns. All owners of these would be listed.
                file_literals=tuple(
                    FileLiteralSpec(file.path)
                    for file in files
                    if file.path not in affected.shared_files
                ),
                unmatched_glob_behavior=global_options.unmatched_cli_globs,
                filter_by_global_options=True,
                from_change_detection=True,
                description_of_origin=_ORIGIN,
            ),
            ignores=RawSpecs(description_of_origin=_ORIGIN),
        )

    return calculate_specs


def checkout_of(global_options: Any) -> Checkout:
    """The files that Pants can see."""
    root = get_buildroot()
    return Checkout(Path(root), GlobalOptions.compute_pants_ignore(root, global_options))


def changed_files(changed: ChangedOptions, checkout: Checkout) -> tuple[ChangedFile, ...]:
    """The files that options ask for."""
    if changed.diffspec:
        return checkout.changed_in(changed.diffspec)
    return checkout.changed_since(changed.since or "HEAD")


def _literal(spec: str) -> AddressLiteralSpec:
    address = AddressInput.parse(spec, description_of_origin=_ORIGIN)
    return AddressLiteralSpec(
        path_component=address.path_component,
        target_component=address.target_component,
        generated_component=address.generated_component,
        parameters=FrozenDict(address.parameters),
    )


def install() -> None:
    """Replaces the function, once in a process."""
    if VERSION == PANTS_VERSION and RUNNER.calculate_specs.__module__ != __name__:
        RUNNER.calculate_specs = specs_of_changes(RUNNER.calculate_specs)
