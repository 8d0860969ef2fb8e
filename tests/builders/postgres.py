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


KEEPER = """
set -e
"$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 -N >"$2/initdb.log"
"$1/pg_ctl" -D "$2/data" -w -l "$2/log" -o "$3" start >"$2/start.log"
echo ready
read -r _ || true
"$1/pg_ctl" -D "$2/data" -m immediate stop >"$2/stop.log"
cd / && rm -rf "$2"
"""
"""Stops the server when its input closes, so also when the tests are killed."""


class PostgresServer:
    """A running server; `stop` removes it with everything in it."""

    def __init__(self, programs: Path) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="sv-pg-"))
        user = _other_user()
        if user is not None:
            shutil.chown(self._folder, user)
        options = f"-k {self._folder} -c listen_addresses= -c fsync=off -c max_connections=20"
        self._keeper = subprocess.Popen(
            ["/bin/sh", "-c", KEEPER, "keeper", str(programs), str(self._folder), options],
            user=user,
            group=user and pwd.getpwnam(user).pw_gid,
            extra_groups=[] if user else None,
            cwd=self._folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        output = self._keeper.stdout
        if output is None or output.readline() != b"ready\n":
            raise RuntimeError(f"PostgreSQL did not start; see {self._folder}")

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
        self._keeper.communicate()


def _other_user() -> str | None:
    """A user who may run the server, when we are root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
