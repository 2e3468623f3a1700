"""Production, with the addresses of the benchmark beside its own."""

from settings.production import *  # noqa: F403 - settings modules build on each other this way

ROOT_URLCONF = "benchmarks.urls"
