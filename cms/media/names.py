"""Where files lie in the store: `kind/token/name`, below `private/` what not everybody may have.

The token is made of chance. No two files ever have the same address, so copies of them can be kept
for good; and nobody guesses an address.
"""

import posixpath
import secrets
from pathlib import PurePosixPath

from wagtail.coreutils import string_to_ascii

ORIGINALS, RENDITIONS, DOCUMENTS = "original_images", "images", "documents"

PRIVATE = "private/"

#: What everybody may have begins so. The bucket's policy, or the web server, opens no other folder.
PUBLIC_PREFIXES = (f"{ORIGINALS}/", f"{RENDITIONS}/")

#: All folders that are ours; a bucket may hold others.
FOLDERS = (*PUBLIC_PREFIXES, f"{DOCUMENTS}/", PRIVATE, "wagtail_uploads/")

#: The columns of file names are 100 characters wide.
_NAME_LENGTH = 60


def new_token() -> str:
    return secrets.token_hex(8)


def is_public(name: str) -> bool:
    """Documents never are: who may have one is asked each time.

    Neither is a name that a store would read as another, such as `images/../documents/a.pdf`.
    """
    is_plain = "\\" not in name and posixpath.normpath(name) == name
    return is_plain and name.startswith(PUBLIC_PREFIXES)


def original_name(filename: str, *, private: bool) -> str:
    return f"{PRIVATE if private else ''}{ORIGINALS}/{new_token()}/{_plain(filename)}"


def rendition_name(original: str, filename: str) -> str:
    """Beside the other renditions of the same original, in a folder that is called as its own."""
    private = "" if is_public(original) else PRIVATE
    return f"{private}{RENDITIONS}/{_token_of(original)}/{_plain(filename)}"


def document_name(filename: str) -> str:
    """Keeps the letters: readers save the document by this name."""
    return f"{DOCUMENTS}/{new_token()}/{_shortened(filename)}"


def _token_of(name: str) -> str:
    folder = PurePosixPath(name).parent.name
    return new_token() if folder == ORIGINALS else folder


def _plain(filename: str) -> str:
    ascii_only = "".join(
        letter if letter.isascii() else "_" for letter in string_to_ascii(filename)
    )
    return _shortened(ascii_only)


def _shortened(filename: str) -> str:
    path = PurePosixPath(filename)
    suffix = path.suffix[:10]
    return path.stem[: _NAME_LENGTH - len(suffix)] + suffix
