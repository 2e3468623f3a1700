"""What can go wrong with a service on the network, as sentences for the person who asked it."""

from django.utils.translation import gettext as _


class ServiceError(Exception):
    """Nothing more can be had from the service now; `message` says why and what to do."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class TooLongError(ServiceError):
    """The service takes less at once: fewer or shorter texts may pass."""


def unreachable(service: str) -> ServiceError:
    sentence = _("%(service)s cannot be reached. Try again later, or tell an administrator.")
    return ServiceError(sentence % {"service": service})


def too_slow(service: str) -> ServiceError:
    sentence = _("%(service)s did not answer in time. Try again.")
    return ServiceError(sentence % {"service": service})


def locked_out(service: str) -> ServiceError:
    sentence = _(
        "%(service)s does not let this site in: it may need another key. Tell an administrator."
    )
    return ServiceError(sentence % {"service": service})


def too_often(service: str) -> ServiceError:
    sentence = _("%(service)s is asked too often. Wait a minute and try again.")
    return ServiceError(sentence % {"service": service})


def used_up(service: str) -> ServiceError:
    sentence = _(
        "What this site may translate with %(service)s is used up for now. Translate by hand, or "
        "tell an administrator."
    )
    return ServiceError(sentence % {"service": service})


def too_long(service: str) -> TooLongError:
    sentence = _("The texts are too long for %(service)s. Translate them by hand.")
    return TooLongError(sentence % {"service": service})


def refused(service: str, reason: str) -> ServiceError:
    sentence = _(
        "%(service)s refused and said: “%(reason)s”. Translate by hand, or tell an administrator."
    )
    return ServiceError(sentence % {"service": service, "reason": reason})


def broken(service: str, status: int) -> ServiceError:
    sentence = _("%(service)s has a fault of its own (%(status)d). Try again later.")
    return ServiceError(sentence % {"service": service, "status": status})


def nonsense(service: str) -> ServiceError:
    sentence = _(
        "%(service)s answered with something that is no translation. Try again later, or tell an "
        "administrator."
    )
    return ServiceError(sentence % {"service": service})
