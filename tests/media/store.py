"""What is in the store, as tests look into it."""

import io
import os
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import boto3
from botocore.config import Config
from django.conf import settings
from django.core.files.storage import default_storage, storages
from django.core.management import call_command
from django.test import Client

from cms.media.listing import stored_files


def names() -> set[str]:
    """Of all files."""
    return {file.name for file in stored_files(storages["public"])}


def command(name: str, *arguments: str) -> str:
    """What a management command says."""
    said = io.StringIO()
    call_command(name, *arguments, stdout=said, stderr=said)
    return said.getvalue()


def read(name: str) -> bytes:
    with default_storage.open(name) as file:
        return file.read()


@contextmanager
def bucket_client() -> Iterator[Any]:
    client = boto3.client(
        "s3",
        endpoint_url=os.environ["AWS_S3_ENDPOINT_URL"],
        region_name=os.environ["AWS_S3_REGION_NAME"],
        config=Config(s3={"addressing_style": "path"}),
    )
    with closing(client):
        yield client


def everybody_has(name: str) -> bool:
    """Whether a file can be had without a signature, of the bucket itself or of the folder."""
    if not settings.AWS_STORAGE_BUCKET_NAME:
        response = Client().get(f"/media/{name}")
        response.close()
        return response.status_code == 200
    bucket, location = settings.AWS_STORAGE_BUCKET_NAME, settings.AWS_LOCATION
    return status(f"{os.environ['AWS_S3_ENDPOINT_URL']}/{bucket}/{location}/{name}") == 200


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
