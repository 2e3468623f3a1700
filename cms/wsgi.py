import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings.production")

_django = get_wsgi_application()

from cms.delivery.front import Front  # noqa: E402 - settings are ready only now

application = Front(_django)

# Python looks through all that it has once that has grown by a quarter, and until then garbage of
# requests lies in 30 MB more. What was made by now stays for good, and need not be looked through.
gc.collect()
gc.freeze()
gc.collect()
