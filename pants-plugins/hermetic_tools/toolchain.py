"""Which toolchains the targets of a kind depend on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

EVERY_TARGET_TYPE = "*"


def toolchains_of(
    target_type: str, address: str, used_by: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The addresses of the toolchains that a target of `target_type` at `address` depends on.

    `used_by` maps the address of a toolchain to the kinds of targets that use it: an alias of a
    target type, `*` for all, or an alias followed by `@` and a folder
    (`python_requirement@pants-plugins`) for those below it, or `@` and an address.
    """
    return tuple(
        sorted(
            toolchain
            for toolchain, users in used_by.items()
            if any(is_user(user, target_type, address) for user in users)
        )
    )


def is_user(user: str, target_type: str, address: str) -> bool:
    """Tells whether a target is of a kind of `used_by`."""
    alias, _, folder = user.partition("@")
    if alias not in (EVERY_TARGET_TYPE, target_type):
        return False
    return folder in ("", address) or address.startswith((f"{folder}/", f"{folder}:", f"{folder}#"))
