"""What every installation shares, with values that are safe in production."""

from pathlib import Path
from urllib.parse import urlsplit

from corsheaders.defaults import default_headers

from cms.languages import DEFAULT_LANGUAGE, language_choices
from settings.environment import (
    env,
    read,
    read_address,
    read_choice,
    read_count,
    read_database,
    read_key,
    read_origins,
    read_rate,
    read_time_zone,
    required,
)
from settings.frontend_cache import *  # noqa: F403 - settings as well, on a subject of their own

BASE_DIR = Path(__file__).resolve().parent.parent

#: Everything that an installation without a database server or an object store keeps on its disk.
VAR_DIR = Path(read(env.str, "VAR_DIR", str(BASE_DIR / "var")))

DEBUG = False
ALLOWED_HOSTS: list[str] = []
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "home",
    "articles",
    "events",
    "organizations",
    "cms",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.api.v2",
    "wagtail.api.v3",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "corsheaders",
    "django_filters",
    "drf_spectacular_sidecar",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "cms.delivery.headers.DeliveryHeadersMiddleware",  # Before all: it sees whole answers.
    "corsheaders.middleware.CorsMiddleware",  # First: on redirects and errors of the others too.
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.languages.middleware.PathLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.translation.permissions.LocalizePermissionMiddleware",
    "cms.translation.views.RefusalMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# The database. SQLite writes ahead, so that readers never wait for a writer.
DATABASES = {
    "default": read_database("DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}"),
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # Questions are small and disks have no heads to move: compiling them takes longer than they do,
    # and an index is dearer by little. To compare a text is dear: it is unpacked first. Workers
    # that help with a question are taken from other questions, and cost more than they save.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
        "options",
        "-c jit=off -c random_page_cost=1.1 -c cpu_operator_cost=0.01"
        " -c max_parallel_workers_per_gather=0",
    )

DATABASES["default"]["CONN_MAX_AGE"] = 60

# The cache.
CACHES = {"default": read(env.cache_url, "CACHE_URL", "locmemcache://")}

#: How much memory answers of the API may take that are remembered, in each process; 0 for none.
ANSWERS_MEGABYTES = read_count("ANSWERS_MEGABYTES", 64)

# Media, in a folder or in S3; static files from the application itself.
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"
STATIC_ROOT = VAR_DIR / "static"
STATIC_URL = "/static/"
AWS_STORAGE_BUCKET_NAME = read(env.str, "AWS_STORAGE_BUCKET_NAME", "")
AWS_S3_ENDPOINT_URL = read(env.str, "AWS_S3_ENDPOINT_URL", "") or None
AWS_S3_REGION_NAME = read(env.str, "AWS_S3_REGION_NAME", "") or None
AWS_S3_CUSTOM_DOMAIN = read(env.str, "AWS_S3_CUSTOM_DOMAIN", "") or None
AWS_S3_URL_PROTOCOL = read_choice("AWS_S3_URL_PROTOCOL", ("https:", "http:"), "https:")
AWS_S3_ADDRESSING_STYLE = read_choice(
    "AWS_S3_ADDRESSING_STYLE",
    ("auto", "path", "virtual"),
    "path" if AWS_S3_ENDPOINT_URL else "auto",
)
AWS_PRIVATE_STORAGE_BUCKET_NAME = read(
    env.str, "AWS_PRIVATE_STORAGE_BUCKET_NAME", AWS_STORAGE_BUCKET_NAME
)
FOLDER = "django.core.files.storage.FileSystemStorage"
STORAGES = {
    # Each file in the store that its name says: see cms/media/storage.py.
    "default": {"BACKEND": "cms.media.storage.MediaStorage"},
    "public": {"BACKEND": "cms.media.storage.PublicS3Store" if AWS_STORAGE_BUCKET_NAME else FOLDER},
    "private": {
        "BACKEND": "cms.media.storage.PrivateS3Store" if AWS_STORAGE_BUCKET_NAME else FOLDER
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Tasks run at once, or in a worker (`manage.py db_worker`) when the database keeps them.
TASKS_BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
    "database": "django_tasks_db.DatabaseBackend",
}
TASKS_BACKEND = TASKS_BACKENDS[read_choice("TASKS_BACKEND", TASKS_BACKENDS, "immediate")]
TASKS = {"default": {"BACKEND": TASKS_BACKEND}}

# E-mail. A mail server that does not answer keeps nobody waiting for ever.
EMAIL_TIMEOUT = 30
vars().update(read(env.email_url, "EMAIL_URL", "consolemail://"))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = read(env.str, "DEFAULT_FROM_EMAIL", "noreply@localhost")

# Languages.
LANGUAGE_CODE = DEFAULT_LANGUAGE.code
LANGUAGES = language_choices()
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "cms" / "locale", BASE_DIR / "cms" / "locale" / "wagtail"]
TIME_ZONE = read_time_zone("TIME_ZONE", "Asia/Baku")
USE_TZ = True
PHONE_REGION = "AZ"

# wagtail-localize. Each line answers a row of docs/decisions/0003-translation.md.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# Machine translation, off unless a service is named. Nothing is sent before a person asks for it.
MACHINE_TRANSLATORS = {
    "libretranslate": "services.LibreTranslate",
    "deepl": "deepl.DeepL",
    "google": "services.Google",
}
MACHINE_TRANSLATION = read_choice("MACHINE_TRANSLATION", ["off", *MACHINE_TRANSLATORS], "off")
if MACHINE_TRANSLATION != "off":
    if MACHINE_TRANSLATION == "libretranslate":
        required("MACHINE_TRANSLATION_URL", "the address of LibreTranslate")
    else:
        required("MACHINE_TRANSLATION_KEY", "the key to the service that translates")
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": f"cms.translation.machine.{MACHINE_TRANSLATORS[MACHINE_TRANSLATION]}",
        "OPTIONS": {
            "URL": read_address("MACHINE_TRANSLATION_URL", ""),
            "KEY": read_key("MACHINE_TRANSLATION_KEY"),
        },
    }

# The password of all demonstration accounts; generated for each when it is not set.
DEMO_PASSWORD = read(env.str, "DEMO_PASSWORD", "")

# People.
AUTH_USER_MODEL = "cms.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"

# Wagtail.
WAGTAIL_SITE_NAME = "Üçdil"
WAGTAILADMIN_USER_LOGIN_FORM = "cms.sign_in.LabelledLoginForm"
WAGTAILADMIN_BASE_URL = read_address("WAGTAILADMIN_BASE_URL", "http://127.0.0.1:8000")
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.translation.review.finishing.publish_reviewed"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE, "UTC"]
WAGTAILIMAGES_IMAGE_MODEL = "cms.Image"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.media.forms.ImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# What a telephone of 50 megapixels makes; unpacked, each pixel takes up to four bytes of memory.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 51_000_000
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpeg", "jpg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_MODEL = "cms.Document"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.media.forms.DocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = [
    "csv", "docx", "epub", "mp4", "odp", "ods", "odt", "pdf", "pptx", "rtf", "txt", "webm", "xlsx",
    "zip",
]  # fmt: skip
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.search.backend"}}
WAGTAILAPI_LIMIT_MAX = 100
WAGTAILAPI_USE_FRONTENDCACHE = False
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "cms.media.uploads.BoundedUploadHandler",
]

# The delivery API. Nobody signs in to it: it answers everybody alike. Django REST framework is no
# installed app, because with its templates Wagtail would answer browsers in HTML.
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["cms.api.json.Renderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "cms.api.negotiation.Negotiation",
    "DEFAULT_THROTTLE_CLASSES": ["cms.api.throttling.AddressThrottle"],
    "DEFAULT_THROTTLE_RATES": {"address": read_rate("API_RATE_LIMIT", "1000/minute")},
    "NUM_PROXIES": 0,
    "EXCEPTION_HANDLER": "cms.api.errors.answer_exception",
}
CORS_URLS_REGEX = r"^/api/v2(/|$)"
CORS_ALLOWED_ORIGINS = read_origins("CORS_ALLOWED_ORIGINS")
CORS_ALLOW_ALL_ORIGINS = not CORS_ALLOWED_ORIGINS
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = [*default_headers, "if-modified-since", "if-none-match"]
CORS_EXPOSE_HEADERS = ["Content-Language", "ETag", "Link", "Retry-After"]

# Security.
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = [
    f"{parts.scheme}://{parts.netloc}" for parts in [urlsplit(WAGTAILADMIN_BASE_URL)]
]
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = read(env.int, "SECURE_HSTS_SECONDS", 3600)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = False
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # The editor shows the preview in a frame.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # Each says a line for every save; Wagtail keeps what people did in its own audit log.
    "loggers": {"wagtail": {"level": "WARNING"}, "django_tasks": {"level": "WARNING"}},
}

SECRET_KEY = ""  # Each of the other settings modules says where it comes from.
