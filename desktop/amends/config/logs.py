"""The program's log: a few files that turn over in the log folder, and the terminal when asked for.

A log says what the program did, never what customers or agents wrote. Of an exception it keeps the kind and
the place and leaves out the message, because libraries put the value they stumbled over into it.
"""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOG_FILE = "amends.log"
_SIZE_BYTES = 500_000
_OLD_FILES = 3

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


@contextmanager
def logging_to(folder: Path, *, debug: bool = False) -> Iterator[None]:
    """Log what `amends` does into `folder` while the block runs; with `debug`, more and to the terminal too.

    A folder that cannot be written to stops nothing: the log is lost then, and only the log.
    """
    logger = logging.getLogger("amends")
    handlers: list[logging.Handler] = [_LogFile(folder / LOG_FILE)]
    if debug:
        handlers.append(logging.StreamHandler())
    level_before = logger.level
    logger.setLevel(logging.DEBUG if debug else logging.INFO)
    for handler in handlers:
        handler.setFormatter(_WithoutContent("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)
    try:
        yield
    finally:
        logger.setLevel(level_before)
        for handler in handlers:
            logger.removeHandler(handler)
            handler.close()


class _LogFile(RotatingFileHandler):
    """Makes its folder with the first line, and keeps silent about a disk that does not take it."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=_SIZE_BYTES, backupCount=_OLD_FILES, encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Drop the record."""


class _WithoutContent(logging.Formatter):
    """Writes an exception as its kind and the lines of code it passed, without its message."""

    def formatException(self, ei: _Raised) -> str:  # noqa: N802 - the library's name
        kind, _, place = ei
        lines = traceback.format_tb(place)
        return "".join([*lines, kind.__name__ if kind else ""])
