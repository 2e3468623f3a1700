"""Who stands in front, keeps answers, and is told what to forget, if anybody."""

from settings.environment import (
    env,
    read,
    read_address,
    read_choice,
    read_count,
    read_key,
    required,
)

FRONTEND_CACHES = {
    "http": "cms.delivery.purging.caches.HttpCache",
    "fastly": "cms.delivery.purging.caches.FastlyCache",
    "cloudflare": "cms.delivery.purging.caches.CloudflareCache",
    "cloudfront": "wagtail.contrib.frontend_cache.backends.CloudfrontBackend",
}
FRONTEND_CACHE = read_choice("FRONTEND_CACHE", ["off", *FRONTEND_CACHES], "off")
#: How long it may give an answer without asking.
FRONTEND_CACHE_SECONDS = read_count("FRONTEND_CACHE_SECONDS", 1)
SURROGATE_KEY_HEADER = "Cache-Tag" if FRONTEND_CACHE == "cloudflare" else "Surrogate-Key"
FRONTEND_CACHE_URLS = {
    "fastly": "https://api.fastly.com",
    "cloudflare": "https://api.cloudflare.com/client/v4",
}
WAGTAILFRONTENDCACHE = {}
if FRONTEND_CACHE != "off":
    if FRONTEND_CACHE == "http":
        required("FRONTEND_CACHE_URL", "the address of the proxy that is told what to forget")
    else:
        required("FRONTEND_CACHE_ID", "the service, the zone or the distribution that forgets")
    if FRONTEND_CACHE in FRONTEND_CACHE_URLS:
        required("FRONTEND_CACHE_KEY", "the key with which the CDN is told what to forget")
    FRONTEND_CACHE_ID = read(env.str, "FRONTEND_CACHE_ID", "")
    WAGTAILFRONTENDCACHE = {
        FRONTEND_CACHE: {
            "BACKEND": FRONTEND_CACHES[FRONTEND_CACHE],
            "URL": read_address("FRONTEND_CACHE_URL", FRONTEND_CACHE_URLS.get(FRONTEND_CACHE, "")),
            "ID": FRONTEND_CACHE_ID,
            "KEY": read_key("FRONTEND_CACHE_KEY"),
            "DISTRIBUTION_ID": FRONTEND_CACHE_ID,
        },
    }
