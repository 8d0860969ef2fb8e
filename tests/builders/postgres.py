# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL server of our own for the tests: a folder under /tmp, reached by a socket.

Programs are looked for in SLAGVAARDIG_POSTGRES_BIN, on the path and where Debian puts them. As
root the server runs as another user, because it refuses to be root.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path


def find_programs() -> Path | None:
    """The folder that holds initdb and pg_ctl."""
    named = os.environ.get("SLAGVAARDIG_POSTGRES_BIN")
    on_path = shutil.which("pg_ctl")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    folders = [Path(named)] if named else []
    folders += [Path(on_path).parent] if on_path else []
    return next((f for f in folders + installed if (f / "initdb").exists()), None)


class PostgresServer:
    """A running server; `stop` removes it with everything in it."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="sv-pg-"))
        self._user = _other_user()
        if self._user is not None:
            shutil.chown(self._folder, self._user)
        data = str(self._folder / "data")
        self._run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        options = f"-k {self._folder} -c listen_addresses= -c fsync=off -c max_connections=20"
        log = str(self._folder / "log")
        self._run("pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start")

    @property
    def url(self) -> str:
        """Where the server is reached, as the user who owns everything in it."""
        return f"postgresql+psycopg://postgres@/postgres?host={self._folder}"

    def empty(self) -> None:
        """Forget everything a test left."""
        import psycopg

        with psycopg.connect(f"host={self._folder} user=postgres dbname=postgres") as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-m", "immediate", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        subprocess.run(
            command,
            check=True,
            user=self._user,
            group=self._user and pwd.getpwnam(self._user).pw_gid,
            extra_groups=[] if self._user else None,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )


def _other_user() -> str | None:
    """A user who may run the server, when we are root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
