"""Which exchanges of a recording are calls of the service that is judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from swarm_replay.recording import BROWSER, PREFLIGHT, Exchange, Recording, is_of_browser
from swarm_replay.validation import Judge

# Headers that browsers leave out of an export unless they are asked to keep secrets.
_CREDENTIALS = {"authorization", "cookie", "proxy-authorization", "x-api-key"}


@dataclass(frozen=True)
class Selection:
    """What of a recording is judged.

    A browser's export has calls of all hosts that a page needs. The service is where most calls
    are operations of the spec, unless its `hosts` are given. A recorder writes calls of one service
    only.
    """

    hosts: frozenset[str]
    judge: Judge
    is_export: bool
    # Whether no request of an export has credentials, because they were left out of it.
    lacks_credentials: bool

    @classmethod
    def of(cls, recording: Recording, judge: Judge, hosts: Sequence[str]) -> Selection:
        """Finds the service's hosts in a recording."""
        exchanges = [entry for entry in recording.entries if isinstance(entry, Exchange)]
        counts = Counter(exchange.url.netloc for exchange in exchanges if judge.knows(exchange))
        most = max(counts.values(), default=0)
        found = {host for host, count in counts.items() if count == most}
        names = {name.lower() for exchange in exchanges for name, _ in exchange.request.headers}
        is_export = recording.is_export
        if hosts:
            found = {
                exchange.url.netloc
                for exchange in exchanges
                if {exchange.url.netloc, exchange.url.hostname} & set(hosts)
            }
        elif not is_export or not found:
            found = {exchange.url.netloc for exchange in exchanges}
        return cls(frozenset(found), judge, is_export, is_export and not names & _CREDENTIALS)

    def reason_to_skip(self, exchange: Exchange) -> str:
        """Why an exchange is not judged; empty when it is."""
        if exchange.url.netloc not in self.hosts:
            return f"of other hosts than {', '.join(sorted(self.hosts))}"
        if not self.is_export or self.judge.knows(exchange):
            return ""
        if is_of_browser(exchange):
            return BROWSER
        return PREFLIGHT if exchange.method == "options" else ""
