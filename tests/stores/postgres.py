"""A real PostgreSQL for tests, from the binaries of the machine: loopback, a free port.

Its texts sort by the rules of Dutch, so that a test sees it when we lean on the order of bytes.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_ACCOUNT = "postgres"  # initdb refuses to run as root
_NO_WAY = "PostgreSQL is not installed: no initdb and pg_ctl on the PATH or in /usr/lib/postgresql"
_LOCALE = "--locale-provider=icu", "--icu-locale=nl-NL", "--locale=C"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster of databases in *directory*, and the port at which it listens."""

    directory: Path
    port: int

    def url(self, database: str = "postgres") -> str:
        """Return the address of *database*."""
        return f"postgresql://{_ACCOUNT}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        quick = "-c fsync=off -c max_connections=200"
        log = str(self.directory / "log")
        self._control("-o", f"{options} {quick}", "-l", log, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop the server: ``fast`` ends all sessions, ``immediate`` is a crash."""
        self._control("-m", mode, "stop")

    def freeze(self) -> None:
        """Let the server hang: it accepts connections and says nothing."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let the server go on."""
        self._signal(signal.SIGCONT)

    def _control(self, *arguments: str) -> None:
        _run("pg_ctl", "-D", str(self.directory / "data"), "-w", "-s", *arguments)

    def _signal(self, number: signal.Signals) -> None:
        pid = int((self.directory / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, number)


@contextmanager
def started_postgres(directory: Path | None = None) -> Iterator[str]:
    """Start a PostgreSQL of its own, give the URL of an empty database, and stop it.

    Args:
        directory: where it keeps its files; by default a temporary one. Run as root, the
            account ``postgres`` must be able to reach it (the directories of pytest it cannot).
    """
    with started_cluster(directory) as cluster:
        yield cluster.url()


@contextmanager
def started_cluster(directory: Path | None = None) -> Iterator[Cluster]:
    """Start a PostgreSQL of its own, and stop it; see ``started_postgres``."""
    if _binary("initdb") is None:
        _without()
    place = directory or Path(tempfile.mkdtemp(prefix="toetssteen-postgres-"))
    if os.geteuid() == 0:
        account = pwd.getpwnam(_ACCOUNT)
        os.chown(place, account.pw_uid, account.pw_gid)
    data = str(place / "data")
    try:
        _run("initdb", "-D", data, "-A", "trust", "-U", _ACCOUNT, "-E", "UTF8", "-N", *_LOCALE)
        cluster = Cluster(place, _free_port())
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop("immediate")
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _without() -> None:
    """Skip, except where a missing PostgreSQL would go unnoticed for good."""
    if os.environ.get("CI") == "true":
        pytest.fail(_NO_WAY)
    pytest.skip(_NO_WAY)


def _binary(name: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=_version)
    return str(found[-1]) if found else shutil.which(name)


def _version(binary: Path) -> float:
    return float(binary.parts[-3])


def _run(name: str, *arguments: str) -> None:
    command = [_binary(name) or name, *arguments]
    if os.geteuid() == 0:
        command = [*_as_account(), *command]
    # A server that goes on must not hold our pipes open, so it gets none.
    done = subprocess.run(  # noqa: S603  our own command, no shell
        command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
    )
    if done.returncode:
        message = f"{name} ended with {done.returncode}"
        raise RuntimeError(message)


def _as_account() -> list[str]:
    if found := shutil.which("runuser"):
        return [found, "-u", _ACCOUNT, "--"]
    return ["setpriv", f"--reuid={_ACCOUNT}", f"--regid={_ACCOUNT}", "--init-groups", "--"]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
