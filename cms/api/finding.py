"""How an address that finds something leads to what it found."""

from django.http import HttpRequest, HttpResponseRedirect

#: What an address that finds something takes beside what the one that it leads to takes.
FOUND_BY = frozenset({"id", "html_path"})


def lead_to(address: str, request: HttpRequest) -> HttpResponseRedirect:
    """Keeps what else the request asks for."""
    rest = request.GET.copy()
    for name in FOUND_BY:
        rest.pop(name, None)
    return HttpResponseRedirect(f"{address}?{rest.urlencode()}" if rest else address)
