"""How often one client may ask the delivery API, whoever the client says it is."""

from ipaddress import IPv6Address, ip_address
from typing import cast

from django.views import View
from rest_framework.request import Request
from rest_framework.settings import api_settings
from rest_framework.throttling import SimpleRateThrottle


class AddressThrottle(SimpleRateThrottle):
    """Counts by the address that the outermost of our own proxies saw (`NUM_PROXIES`)."""

    scope = "address"
    duration: int  # In seconds, from the rate.

    def get_rate(self) -> str | None:
        return cast("str | None", api_settings.DEFAULT_THROTTLE_RATES[self.scope])

    def get_cache_key(self, request: Request, view: View) -> str:
        return self.cache_format % {
            "scope": self.scope,
            "ident": network_of(self.get_ident(request)),
        }

    def wait(self) -> float:
        # Nothing is said when the rate was lowered below what the client has asked already.
        return super().wait() or self.duration


def network_of(address: str | None) -> str:
    """What one client holds: an IPv4 address, or the /64 of an IPv6 address, which is handed out
    whole. Whatever is no address counts as one client.
    """
    try:
        ip = ip_address((address or "").split("%")[0])
    except ValueError:
        return "unknown"
    if not isinstance(ip, IPv6Address):
        return str(ip)
    if ip.ipv4_mapped:
        return str(ip.ipv4_mapped)
    return str(IPv6Address(int(ip) >> 64 << 64))
