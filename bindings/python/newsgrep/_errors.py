"""What went wrong, and what can be done about it?"""

from __future__ import annotations

from typing import Optional, Tuple


class Error(Exception):
    """What every failure of newsgrep derives from.

    ``code`` is the library's name of the failure, ``position`` the place in the query it speaks of, code points
    ``(start, end)``, or None, and ``hint`` what to do about it, or None.

    >>> import newsgrep as ng
    >>> try:
    ...     ng.Index.open("nowhere.idx")
    ... except ng.Error as error:
    ...     print(error.code, "-", error)
    ...     print(error.hint)
    not_found - There is no index at nowhere.idx; make one with newsgrep-index.
    Check the path or id; Index.create(path) makes a new index.
    """

    code: str = "internal"
    hint: Optional[str] = "This is a bug in newsgrep; please report it."

    def __init__(self, message: str, position: Optional[Tuple[int, int]] = None) -> None:
        super().__init__(message, position)
        self.message = message
        self.position = position

    def __str__(self) -> str:
        return self.message


class NotFoundError(Error, KeyError):
    """There is no such index, file or article."""

    code = "not_found"
    hint = "Check the path or id; Index.create(path) makes a new index."


class AlreadyExistsError(Error):
    """Something is there already."""

    code = "already_exists"
    hint = "Index.open(path) opens it, Index.open_or_create(path) either way."


class LockedError(Error):
    """Another writer holds the index."""

    code = "locked"
    hint = "writer(wait=True) waits for the other writer."


class CorruptError(Error):
    """The index is damaged."""

    code = "corrupt"
    hint = "Index.verify() lists all faults; newsgrep-index --rebuild makes the index anew."


class IncompatibleError(Error):
    """A newer newsgrep wrote it, or it is no index."""

    code = "incompatible"
    hint = "Update newsgrep, or rebuild the index with newsgrep-index --rebuild."


class IOFailedError(Error, OSError):
    """The operating system refused: disk full, permission."""

    code = "io"
    hint = "Free the disk or mend the permission, then open another writer and add again."


class InvalidArgumentError(Error, ValueError):
    """The call has no meaning as it stands."""

    code = "invalid_argument"
    hint = None


class LimitError(Error, ValueError):
    """A stated limit was passed; the message names it."""

    code = "limit"
    hint = "Ask for less: a shorter query, longer beginnings before *, fewer hits."


class CancelledError(Error):
    """Stopped on request."""

    code = "cancelled"
    hint = None


_BY_CODE = {
    kind.code: kind
    for kind in (
        NotFoundError,
        AlreadyExistsError,
        LockedError,
        CorruptError,
        IncompatibleError,
        IOFailedError,
        InvalidArgumentError,
        LimitError,
        CancelledError,
    )
}


def error_of(code: str, message: str) -> Error:
    """The exception for an error of the library."""
    return _BY_CODE.get(code, Error)(message)
