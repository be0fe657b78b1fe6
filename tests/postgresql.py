"""Hold conditions against a PostgreSQL server, started for this alone and stopped again.

    python tests/postgresql.py

The server has a folder of its own, listens on no network and asks for no password; who runs this
as root needs the user ``postgres``, as PostgreSQL refuses root. The exit status is that of pytest.
"""

import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[1]
TESTS = "tests/rules/conditions/test_properties.py"
ADDRESS = "TRACKER_TEST_POSTGRESQL"
SERVER_USER = "postgres"


def binaries() -> Path:
    """Return the folder of the newest server there is."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).parent] if on_path else []
    found += Path("/usr/lib/postgresql").glob("*/bin")
    servers = [folder for folder in found if (folder / "initdb").exists()]
    if not servers:
        raise SystemExit("no PostgreSQL server: install the package postgresql")
    return max(servers, key=lambda folder: (folder.parent.name.zfill(3), str(folder)))


@contextmanager
def server() -> Iterator[str]:
    """Start a server in a folder of its own; yield its address, and stop it at the end."""
    folder, tools = Path(mkdtemp(prefix="pg")), binaries()
    user = SERVER_USER if os.geteuid() == 0 else None
    if user is not None:
        entry = pwd.getpwnam(user)
        os.chown(folder, entry.pw_uid, entry.pw_gid)
    data = folder / "data"

    def run(tool: str, *arguments: str) -> None:
        command = [str(tools / tool), *arguments]
        subprocess.run(command, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

    try:
        created = ("--username", SERVER_USER, "--auth", "trust", "--encoding", "UTF8")
        run("initdb", "--pgdata", str(data), *created, "--no-locale")
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        log = str(folder / "log")
        run("pg_ctl", "--pgdata", str(data), "--log", log, "--options", options, "--wait", "start")
        try:
            yield f"postgresql+psycopg://{SERVER_USER}@/{SERVER_USER}?host={folder}"
        finally:
            run("pg_ctl", "--pgdata", str(data), "--mode", "immediate", "--wait", "stop")
    finally:
        shutil.rmtree(folder)


def main() -> int:
    """Run the tests of conditions with the address of a server."""
    with server() as address:
        chosen = ["-k", "postgresql", "-p", "no:cacheprovider", "--quiet"]
        command = [sys.executable, "-m", "pytest", TESTS, *chosen]
        return subprocess.run(
            command, check=False, cwd=ROOT, env={**os.environ, ADDRESS: address}
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
