import io
import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import boto3
import psycopg
import pytest
import redis
from boto3.s3.transfer import TransferConfig
from botocore.config import Config

from tests.services.environment import services_are_active
from tests.services.postgresql import PostgreSQL, postgresql_server
from tests.services.processes import Service, ServiceError, running, wait_until, workspace
from tests.services.s3 import s3_server
from tests.services.valkey import valkey_server

pytestmark = [
    pytest.mark.services,
    pytest.mark.skipif(
        not services_are_active(),
        reason="Needs the services of `python -m pytest -p tests.services.pytest_plugin`.",
    ),
]

MEBIBYTE = 2**20


@pytest.fixture
def s3() -> Iterator[Any]:
    client = boto3.client(
        "s3",
        endpoint_url=os.environ["AWS_S3_ENDPOINT_URL"],
        region_name=os.environ["AWS_S3_REGION_NAME"],
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )
    with closing(client):
        yield client


@pytest.fixture
def bucket() -> str:
    return os.environ["AWS_STORAGE_BUCKET_NAME"]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def postgresql_pids(url: str) -> list[int]:
    with psycopg.connect(url) as connection:
        # What serves a database ends with the connection, or when its work is done.
        lasting = "SELECT pid FROM pg_stat_activity WHERE datname IS NULL"
        return [pid for (pid,) in connection.execute(lasting)]


def test_the_database_is_postgresql_18_in_utf_8() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        row = connection.execute(
            "SELECT current_setting('server_version'), current_setting('server_encoding')"
        ).fetchone()

    assert row is not None
    assert row[0].startswith("18.")
    assert row[1] == "UTF8"


def test_the_database_knows_the_case_of_every_alphabet() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        row = connection.execute("SELECT upper('ə'), lower('Җ')").fetchone()

    assert row == ("Ə", "җ")


def test_the_database_refuses_a_wrong_password() -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(os.environ["DATABASE_URL"], password="wrong")


def test_the_cache_is_valkey_9_and_keeps_a_value() -> None:
    with redis.Redis.from_url(os.environ["CACHE_URL"]) as cache:
        cache.set("test-services", "üç", ex=60)

        assert cache.get("test-services") == "üç".encode()
        assert cache.info("server")["valkey_version"].startswith("9.")


def test_the_bucket_keeps_content_type_and_cache_control(s3: Any, bucket: str) -> None:
    s3.put_object(
        Bucket=bucket,
        Key="text/ə.txt",
        Body=b"three",
        ContentType="text/plain; charset=utf-8",
        CacheControl="public, max-age=60",
    )

    answer = s3.get_object(Bucket=bucket, Key="text/ə.txt")

    with answer["Body"] as body:
        assert body.read() == b"three"
    assert answer["ContentType"] == "text/plain; charset=utf-8"
    assert answer["CacheControl"] == "public, max-age=60"


def test_the_bucket_takes_an_object_in_parts(s3: Any, bucket: str) -> None:
    content = os.urandom(11 * MEBIBYTE)

    s3.upload_fileobj(
        io.BytesIO(content),
        bucket,
        "parts.bin",
        Config=TransferConfig(
            multipart_threshold=5 * MEBIBYTE, multipart_chunksize=5 * MEBIBYTE, use_threads=False
        ),
    )

    answer = s3.get_object(Bucket=bucket, Key="parts.bin")
    with answer["Body"] as body:
        assert body.read() == content
    assert answer["ETag"].endswith('-3"')


def test_a_presigned_url_opens_one_object_without_keys(s3: Any, bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="presigned/ə.txt", Body=b"three")
    url = s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": "presigned/ə.txt"}, ExpiresIn=60
    )

    with urllib.request.urlopen(url) as answer:
        assert answer.read() == b"three"


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_a_stranger_is_refused(s3: Any, bucket: str, method: str) -> None:
    s3.put_object(Bucket=bucket, Key="private.txt", Body=b"three")
    url = f"{os.environ['AWS_S3_ENDPOINT_URL']}/{bucket}/private.txt"

    with pytest.raises(urllib.error.HTTPError, match="403") as refusal:
        urllib.request.urlopen(urllib.request.Request(url, method=method))

    refusal.value.close()


def test_an_upload_to_an_unknown_bucket_fails(s3: Any) -> None:
    with pytest.raises(s3.exceptions.NoSuchBucket):
        s3.put_object(Bucket="nowhere", Key="a", Body=b"")


@pytest.mark.parametrize("server", [postgresql_server, valkey_server, s3_server])
def test_a_stopped_service_leaves_no_process_and_no_file(
    server: Callable[[], AbstractContextManager[Service]],
) -> None:
    with server() as service:
        pids = [service.pid]
        if isinstance(service, PostgreSQL):
            pids += postgresql_pids(service.url)
            assert len(pids) > 3
        assert all(is_alive(pid) for pid in pids)
        assert service.directory.is_dir()

    assert not any(is_alive(pid) for pid in pids)
    assert not service.directory.exists()


def test_a_service_that_ends_as_it_starts_is_reported_with_its_log() -> None:
    with workspace("broken") as directory:
        command: list[str | Path] = ["sh", "-c", "echo no room; exit 3"]

        with running(command, directory) as process:
            process.wait()
            with pytest.raises(ServiceError, match=r"Broken ended with status 3 .*\n.*no room"):
                wait_until(
                    pytest.fail,
                    name="Broken",
                    process=process,
                    log=directory / "log",
                    not_yet=(OSError,),
                )


def test_the_exit_code_of_a_command_is_passed_through() -> None:
    """By the part that runs it: with the services around it, see the next test."""
    run_it = (
        "import sys; from tests.services.__main__ import run; sys.exit(run(['sh', *sys.argv[1:]]))"
    )
    command = [sys.executable, "-c", run_it, "-c", "exit 7"]

    assert subprocess.run(command, check=False).returncode == 7


def test_sigterm_stops_the_command_and_its_services() -> None:
    report_and_wait = (
        "import json, os, time; print(json.dumps(dict(os.environ)), flush=True); time.sleep(600)"
    )
    command = [sys.executable, "-m", "tests.services", "--", sys.executable, "-c", report_and_wait]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        environment = json.loads(process.stdout.readline())
        pids = postgresql_pids(environment["DATABASE_URL"])

        process.send_signal(signal.SIGTERM)
        process.wait(30)

    assert process.returncode == 128 + signal.SIGTERM
    assert not any(is_alive(pid) for pid in pids)
    with (
        redis.Redis.from_url(environment["CACHE_URL"]) as cache,
        pytest.raises(redis.ConnectionError),
    ):
        cache.ping()
