"""The README and docs/api.md tell the truth: each example gives the answer shown below it."""

import json
import re
from typing import Any

import pytest
import requests

from tests.served.conftest import ROOT

GUIDE = (ROOT / "README.md").read_text() + (ROOT / "docs" / "api.md").read_text()
EXAMPLES = re.findall(r"```sh\ncurl '([^']+)'\n```\n+```json\n(.+?)\n```", GUIDE, re.DOTALL)
DOCUMENTED_ADDRESS = "http://127.0.0.1:8000"


def test_every_question_has_its_answer_below_it():
    assert len(EXAMPLES) == GUIDE.count("curl '") >= 12


@pytest.mark.parametrize(("address", "answer"), EXAMPLES, ids=[address for address, _ in EXAMPLES])
def test_what_is_shown_is_what_the_api_answers(served, address, answer):
    response = requests.get(address.replace(DOCUMENTED_ADDRESS, served.address), timeout=30)

    told = json.loads(response.text.replace(served.address, DOCUMENTED_ADDRESS))
    assert_shortened(json.loads(answer), told)


def assert_shortened(shown: Any, told: Any) -> None:
    """All that is `shown` was `told`, in this order; “…” stands for any text."""
    match shown:
        case dict():
            for name, value in shown.items():
                assert name in told
                assert_shortened(value, told[name])
        case list():
            assert len(told) >= len(shown)
            assert shown or not told
            for value, told_value in zip(shown, told, strict=False):
                assert_shortened(value, told_value)
        case "…":
            assert told
        case _:
            assert told == shown
