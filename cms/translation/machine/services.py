"""The services that the environment can name, by their public HTTP interfaces."""

from typing import Any

from cms.translation.machine import errors
from cms.translation.machine.asking import Service


class LibreTranslate(Service):
    """https://docs.libretranslate.com/; most organisations that use it run it themselves."""

    display_name = "LibreTranslate"
    # Its own limits are set where it runs, and it may run on a slow machine.
    most_texts = 10
    most_characters = 2_000

    def ask(self, texts: list[str], source: str, target: str) -> list[str]:
        payload = {"q": texts, "source": source, "target": target, "format": "html"}
        if key := self.options.get("KEY"):
            payload["api_key"] = key
        return texts_in(self.send("POST", "/translate", payload), "translatedText")

    def explain(self, status: int, reason: str) -> errors.ServiceError:
        if status == 400 and "exceeds text limit" in reason:
            return errors.too_long(self.display_name)
        return super().explain(status, reason)


class Google(Service):
    """https://cloud.google.com/translate/docs/reference/rest/v2: for it, a key is enough.

    Version 3 asks for a service account and a library of 30 MB.
    """

    display_name = "Google"
    most_texts = 100
    most_characters = 5_000

    @property
    def address(self) -> str:
        return super().address or "https://translation.googleapis.com"

    def ask(self, texts: list[str], source: str, target: str) -> list[str]:
        payload = {"q": texts, "source": source, "target": target, "format": "html"}
        headers = {"X-Goog-Api-Key": self.options["KEY"]}
        answer = self.send("POST", "/language/translate/v2", payload, headers)
        return texts_in(answer, "data", "translations", "translatedText")

    def explain(self, status: int, reason: str) -> errors.ServiceError:
        if status == 400 and "API key" in reason:
            return errors.locked_out(self.display_name)
        if status == 403 and "Limit Exceeded" in reason:
            return errors.used_up(self.display_name)
        return super().explain(status, reason)


def texts_in(answer: Any, *names: str) -> list[Any]:
    """What stands under these names in each other, in an object or in each of a list.

    Empty where an answer has another form.
    """
    for name in names:
        if isinstance(answer, list):
            answer = [item.get(name) if isinstance(item, dict) else None for item in answer]
        else:
            answer = answer.get(name) if isinstance(answer, dict) else None
    return answer if isinstance(answer, list) else []
