"""CDNs and proxies, as backends of Wagtail's frontend cache, that forget answers by their keys.

Wagtail's own forget addresses. Ours raise `requests.RequestException` when they are not obeyed.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

import requests
from wagtail.contrib.frontend_cache.backends.base import BaseBackend

_TIMEOUT_SECONDS = 10


class KeyedCache(BaseBackend):
    #: As many keys as it takes at once.
    most_keys: int

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.url, self.id, self.key = params["URL"], params["ID"], params["KEY"]

    def purge_keys(self, keys: Sequence[str]) -> None:
        for start in range(0, len(keys), self.most_keys):
            self._purge_keys(keys[start : start + self.most_keys])

    def purge_batch(self, urls: Sequence[str]) -> None:
        """Nothing: whatever is public has keys, and one list of them spares a request for each."""

    def _purge_keys(self, keys: Sequence[str]) -> None:
        raise NotImplementedError

    def _send(self, method: str, url: str, **more: Any) -> requests.Response:
        answer = requests.request(method, url, timeout=_TIMEOUT_SECONDS, **more)
        if not answer.ok:
            raise requests.HTTPError(f"{answer.status_code} {answer.text[:200].strip()}")
        return answer


class HttpCache(KeyedCache):
    """Varnish with xkey, Souin, or another proxy that understands PURGE."""

    most_keys = 100

    def _purge_keys(self, keys: Sequence[str]) -> None:
        self._send("PURGE", f"{self.url}/", headers={"Surrogate-Key": " ".join(keys)})

    def purge_batch(self, urls: Sequence[str]) -> None:
        """For those that only know addresses. With `*`, of which they know nothing, they get no
        address.
        """
        for parts in self._single(urls):
            path = f"{parts.path}?{parts.query}" if parts.query else parts.path
            self._send("PURGE", f"{self.url}{path}", headers={"Host": parts.netloc})

    def _single(self, urls: Sequence[str]) -> Iterator[Any]:
        return (urlsplit(url) for url in urls if not url.endswith("*"))


class FastlyCache(KeyedCache):
    """https://www.fastly.com/documentation/reference/api/purging/"""

    most_keys = 256

    def _purge_keys(self, keys: Sequence[str]) -> None:
        headers = {"Fastly-Key": self.key, "Surrogate-Key": " ".join(keys)}
        self._send("POST", f"{self.url}/service/{self.id}/purge", headers=headers)


class CloudflareCache(KeyedCache):
    """https://developers.cloudflare.com/api/resources/cache/methods/purge/"""

    most_keys = 30

    def _purge_keys(self, keys: Sequence[str]) -> None:
        answer = self._send(
            "POST",
            f"{self.url}/zones/{self.id}/purge_cache",
            headers={"Authorization": f"Bearer {self.key}"},
            json={"tags": list(keys)},
        ).json()
        if not answer.get("success"):
            raise requests.HTTPError(str(answer.get("errors")))
