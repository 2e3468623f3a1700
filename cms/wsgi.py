import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings.production")

_django = get_wsgi_application()

from cms.delivery.front import Front  # noqa: E402 - settings are ready only now

application = Front(_django)
