import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from unittest import mock

from tests.services.postgresql import postgresql_server
from tests.services.processes import sigterm_as_interrupt
from tests.services.s3 import s3_server
from tests.services.valkey import valkey_server

ACTIVE_VARIABLE = "UCDIL_TEST_SERVICES"


def services_are_active() -> bool:
    """True in a run that has services, and in every process that it starts."""
    return ACTIVE_VARIABLE in os.environ


@contextmanager
def services_in_environment() -> Iterator[None]:
    """Start PostgreSQL, Valkey and S3 side by side; `os.environ` says where they are.

    A failure or an interruption of one stops all, also those that were still starting.
    """
    with ExitStack() as stack:
        stack.enter_context(sigterm_as_interrupt())
        with ThreadPoolExecutor() as pool:
            starting = (
                # What it collects at times of its own would change the plans that tests look at.
                pool.submit(stack.enter_context, postgresql_server(autovacuum="off")),
                pool.submit(stack.enter_context, valkey_server()),
                pool.submit(stack.enter_context, s3_server()),
            )
        postgresql, valkey, s3 = (
            starting[0].result(),
            starting[1].result(),
            starting[2].result(),
        )
        stack.enter_context(
            mock.patch.dict(
                os.environ,
                {
                    ACTIVE_VARIABLE: "1",
                    "DATABASE_URL": postgresql.url,
                    "CACHE_URL": valkey.url,
                    "AWS_STORAGE_BUCKET_NAME": s3.buckets[0],
                    "AWS_S3_ENDPOINT_URL": s3.endpoint_url,
                    "AWS_ACCESS_KEY_ID": s3.access_key_id,
                    "AWS_SECRET_ACCESS_KEY": s3.secret_access_key,
                    "AWS_S3_REGION_NAME": s3.region,
                },
            )
        )
        yield
