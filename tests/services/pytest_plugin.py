"""Real services for a test run: `python -m pytest -p tests.services.pytest_plugin`."""

from contextlib import ExitStack

import pytest

from tests.columns import of_production, read_notes
from tests.services.environment import services_are_active, services_in_environment
from tests.services.processes import ServiceError


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--every-test",
        action="store_true",
        help="Run all tests on the services, also those that ask the database nothing new.",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What the embedded column has told already is left out."""
    chosen = of_production(items, {} if config.getoption("every_test") else read_notes())
    config.hook.pytest_deselected(items=list(set(items) - set(chosen)))
    items[:] = chosen


def pytest_sessionfinish(session: pytest.Session) -> None:
    """That nothing is left to test is no failure: the embedded column has tested it."""
    if session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = pytest.ExitCode.OK


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Start the services before pytest-django, in this same hook, reads the settings.

    The workers of pytest-xdist, and a run inside `python -m tests.services`, inherit theirs.
    """
    options = early_config.known_args_namespace
    if options.help or options.version or services_are_active():
        return
    stack = ExitStack()
    early_config.add_cleanup(stack.close)
    try:
        stack.enter_context(services_in_environment())
    except ServiceError as error:
        raise pytest.UsageError(str(error)) from error
