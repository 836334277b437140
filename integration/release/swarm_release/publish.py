"""A release from the list of targets to the proof that what was published works."""

from __future__ import annotations

import contextlib
import json
import tempfile
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout
from tenacity import Retrying, retry_if_result, stop_after_delay, wait_fixed

from swarm_release import builds
from swarm_release.artefacts import AUTH_NAMES, Artefact, RegistryName
from swarm_release.builds import Build
from swarm_release.git import ReleaseTags, check_clean, check_since, head
from swarm_release.local_registries import (
    cache_folder,
    install_verdaccio,
    npm_registry,
    pypi_registry,
)
from swarm_release.local_storage import published_names, set_aside_damaged
from swarm_release.pants import Pants
from swarm_release.plan import PlanItem, PublishedFile, check, decide
from swarm_release.processes import ReleaseError, end_running
from swarm_release.registries import NpmRegistry, PypiRegistry, Registry
from swarm_release.report import Report
from swarm_release.verification import verify

# The public registries show a new version to everybody within minutes.
_VISIBLE_WITHIN_SECONDS = 600
_LOOK_AGAIN_SECONDS = 5


class Proofs(Protocol):
    """Remembers which published artefacts were verified."""

    def proven(self, artefact: Artefact) -> bool:
        """Tells whether an artefact was verified."""

    def prove(self, artefact: Artefact) -> None:
        """Remembers that an artefact was verified."""


@dataclass(frozen=True)
class ProofFiles:
    """Proofs inside the storage of the local registries, so that they are lost together."""

    storage: Path

    def proven(self, artefact: Artefact) -> bool:
        """Tells whether an artefact was verified."""
        return artefact.tag in self._read(artefact)

    def prove(self, artefact: Artefact) -> None:
        """Remembers that an artefact was verified."""
        text = json.dumps(sorted({*self._read(artefact), artefact.tag}), indent=2)
        unfinished = self._path(artefact).with_suffix(".unfinished")
        unfinished.write_text(text)
        unfinished.replace(self._path(artefact))

    def _read(self, artefact: Artefact) -> list[str]:
        path = self._path(artefact)
        tags: list[str] = json.loads(path.read_text()) if path.exists() else []
        return tags

    def _path(self, artefact: Artefact) -> Path:
        return self.storage / artefact.registry / ".verified.json"


@dataclass(frozen=True)
class Destination:
    """Where artefacts go, and where the proof of their verification is kept."""

    registries: Mapping[RegistryName, Registry]
    proofs: Proofs
    # How long a registry may take until it shows everybody what was published.
    visible_within_seconds: float = 0


def _nothing(root: Path) -> None:
    """Prepares nothing."""


@dataclass(frozen=True)
class Place:
    """A kind of destination."""

    # Given the repository's root, both.
    open: Callable[[Path], AbstractContextManager[Destination]]
    # What takes time and can be done while artefacts are built.
    prepare: Callable[[Path], object] = _nothing


@contextmanager
def local(root: Path) -> Iterator[Destination]:
    """Runs real registries on this machine; their storage is kept between runs."""
    storage = storage_folder(root)
    with _local_registries(root, storage) as (npm, pypi):
        yield Destination({"npm": npm, "pypi": pypi}, ProofFiles(storage))


@contextmanager
def _local_registries(root: Path, storage: Path) -> Iterator[tuple[NpmRegistry, PypiRegistry]]:
    report = Report()
    for message in set_aside_damaged(storage):
        report.progress(message)
    installation = prepare_local(root)
    with npm_registry(storage, installation) as npm, pypi_registry(storage) as pypi:
        report.progress(f"npm registry: {npm.url}, Python index: {pypi.index}")
        yield npm, pypi


def serve_local(root: Path, report: Report) -> None:
    """Serves the local registries until a signal ends it, and shows how to install from them."""
    storage = storage_folder(root)
    with _exclusively(storage), _local_registries(root, storage) as (npm, pypi):
        names = published_names(storage)
        if not any(names.values()):
            raise ReleaseError("nothing was published here yet. Run `./nox -s publish` first.")
        report.say(npm_install_line(npm.url or "", names["npm"]))
        report.say(pip_install_line(pypi.index, names["pypi"]))
        report.progress("Serving until it is interrupted (Ctrl-C).")
        with contextlib.suppress(KeyboardInterrupt, SystemExit):
            threading.Event().wait()


def npm_install_line(url: str, names: Sequence[str]) -> str:
    """Returns the command that installs packages of which only the scope is on a registry."""
    scopes = sorted({name.partition("/")[0] for name in names if "/" in name})
    return " ".join(["npm install", *(f"--{scope}:registry={url}" for scope in scopes), *names])


def pip_install_line(index: str, names: Sequence[str]) -> str:
    """Returns the command that installs packages whose dependencies are on the usual index."""
    return " ".join([f"pip install --extra-index-url {index}", *names])


def prepare_local(root: Path) -> Path:
    """Installs the npm registry, once for all checkouts, and returns its folder."""
    return install_verdaccio(root / "3rdparty" / "tools" / "verdaccio", cache_folder())


@contextmanager
def production(root: Path) -> Iterator[Destination]:
    """Uses the registries that the clients know by themselves, and tags what was released."""
    check_clean(root)
    registries: dict[RegistryName, Registry] = {"npm": NpmRegistry(), "pypi": PypiRegistry()}
    yield Destination(registries, ReleaseTags(root), _VISIBLE_WITHIN_SECONDS)


LOCAL = Place(local, prepare_local)
PRODUCTION = Place(production)


def storage_folder(root: Path) -> Path:
    """Returns the folder of the local registries, which git ignores."""
    return root / ".registries"


# What a release does with a build, in this order.
STEPS = ("publish", "verify", "tag")


@dataclass(frozen=True)
class Options:
    """What of a release is done, and with what."""

    # Only what is affected since this commit.
    since: str | None = None
    # Shows the plan, and stops.
    plan_only: bool = False
    # Leaves what was built in this folder, for another run.
    keep: Path | None = None
    # Releases what another run left in this folder, and builds nothing.
    built: Path | None = None
    # Some of STEPS.
    steps: Collection[str] = STEPS


def publish(pants: Pants, place: Place, report: Report, options: Options | None = None) -> None:
    """Publishes what its registry does not have yet, then verifies it."""
    options = options or Options()
    if options.since is not None:
        check_since(pants.root, options.since)
    everything = options.since is None and options.built is None
    commit = head(pants.root) if options.keep or options.built else ""
    if options.keep is not None:
        # That commit is what is built, and what `--built` will want to be at.
        check_clean(pants.root)
        builds.check_new(options.keep)
    with (
        _exclusively(storage_folder(pants.root)),
        tempfile.TemporaryDirectory() as folder,
        # On a new machine Pants takes longer than this to start, and leaves a core idle. But what
        # changed may turn out to be nothing, which needs no registry.
        _beside(place.prepare if everything else _nothing, pants.root) as prepared,
    ):
        build = _build(pants, options, Path(folder), commit)
        if not build.artefacts:
            report.plan(())
            _keep(build, options, pants, commit)
            return
        prepared.result()
        with place.open(pants.root) as destination:
            plan = [_decide(artefact, destination)[0] for artefact in build.artefacts]
            report.plan(plan)
            check(plan)
            _keep(build, options, pants, commit)
            if not options.plan_only:
                _carry_out(plan, destination, build, options.steps, report)


@contextmanager
def _beside(work: Callable[[Path], object], root: Path) -> Iterator[Future[object]]:
    """Does work beside; at an early end nobody waits for the programs that it runs."""
    with ThreadPoolExecutor(1) as executor:
        done = executor.submit(work, root)
        try:
            yield done
        except BaseException:
            # More than once: it may be about to start one.
            while not wait([done], timeout=0.1).done:
                end_running()
            raise


def _build(pants: Pants, options: Options, folder: Path, commit: str) -> Build:
    if options.built is not None:
        return builds.kept(options.built, commit, folder)
    addresses = pants.publishable(options.since)
    artefacts = pants.build(addresses, folder) if addresses else ()
    if not artefacts and options.since is None:
        raise ReleaseError("every package is marked private: there is nothing to publish.")
    return Build(artefacts, pants.specs)


def _keep(build: Build, options: Options, pants: Pants, commit: str) -> None:
    if options.keep is None:
        return
    check_clean(pants.root)
    if head(pants.root) != commit:
        raise ReleaseError(
            f"--keep {options.keep}: HEAD was {commit} when the build began, "
            "and is another one now. Run the command again."
        )
    builds.keep(build, options.keep, commit)


def _carry_out(
    plan: Sequence[PlanItem],
    destination: Destination,
    build: Build,
    steps: Collection[str],
    report: Report,
) -> None:
    done = []
    if "publish" in steps:
        todo = [item for item in plan if item.action == "publish"]
        for number, item in enumerate(todo, start=1):
            artefact = item.artefact
            report.progress(f"publishing {number}/{len(todo)}: {artefact} to {artefact.registry}")
            destination.registries[artefact.registry].upload(artefact, item.missing)
        done.append(f"published {len(todo)}")
    if "verify" in steps or "tag" in steps:
        # What an earlier run published but did not get to verify has no proof yet.
        unproven = [
            item.artefact
            for item in plan
            if item.action == "publish" or not destination.proofs.proven(item.artefact)
        ]
        if "verify" in steps:
            _verify(unproven, destination, build, report)
            done.append(f"verified {len(unproven)}")
        else:
            # Another run has verified them; that they are there is seen here.
            for artefact in unproven:
                _wait_until_visible(artefact, destination, report)
            done.append(f"tagged {len(unproven)}")
        if "tag" in steps:
            for artefact in unproven:
                destination.proofs.prove(artefact)
    report.progress(", ".join(done))


def _verify(
    artefacts: Sequence[Artefact], destination: Destination, build: Build, report: Report
) -> None:
    specs = build.specs(builds.services(artefacts))
    for number, artefact in enumerate(artefacts, start=1):
        report.progress(f"verifying {number}/{len(artefacts)}: {artefact} from {artefact.registry}")
        published = _wait_until_visible(artefact, destination, report)
        spec = specs[artefact.service] if artefact.service else None
        count = verify(artefact, destination.registries[artefact.registry], published, spec)
        report.progress(f"  installed, {_describe(artefact, count)}")


def _describe(artefact: Artefact, calls: int) -> str:
    if artefact.name in AUTH_NAMES:
        return "a message signed and verified"
    return f"{calls} operations called" if artefact.service else "imported"


def _decide(
    artefact: Artefact, destination: Destination
) -> tuple[PlanItem, tuple[PublishedFile, ...]]:
    registry = destination.registries[artefact.registry]
    published = registry.published(artefact)
    return decide(artefact, published, registry.download), published


def _wait_until_visible(
    artefact: Artefact, destination: Destination, report: Report
) -> tuple[PublishedFile, ...]:
    waiting = Retrying(
        retry=retry_if_result(lambda result: result[0].action == "publish"),
        wait=wait_fixed(_LOOK_AGAIN_SECONDS),
        stop=stop_after_delay(destination.visible_within_seconds),
        before_sleep=lambda state: report.progress(f"  not visible yet, looking again: {artefact}"),
        retry_error_callback=lambda state: state.outcome.result() if state.outcome else None,
    )
    item, published = waiting(_decide, artefact, destination)
    if item.action != "skip":
        raise ReleaseError(
            f"{artefact} was published to {artefact.registry}, but does not arrive there as it "
            f"was sent: {item.reason}. Run the same command again; it continues from here."
        )
    return published


@contextmanager
def _exclusively(storage: Path) -> Iterator[None]:
    storage.mkdir(exist_ok=True)
    path = storage / "lock"
    try:
        with FileLock(path, timeout=0):
            yield
    except Timeout as error:
        raise ReleaseError(
            f"another publish is at work here, or `./nox -s registries` (it holds {path}). Wait "
            "until it ends, or stop it, and run the command again."
        ) from error
