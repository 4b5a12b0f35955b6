"""Texts that a person names: read with limits, written whole or not at all."""

import io
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from amends.adapters.files.text_files import (
    SIZE_LIMIT,
    read_bytes,
    read_text_file,
    read_text_stream,
    write_text_file,
)
from amends.domain.errors import InputError, NotFoundError, StorageError

NOBODY_ID = 65534
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and limits of POSIX")


@pytest.fixture
def guarded_folder() -> Iterator[Path]:
    """A folder with one file, neither of which this process, root or not, may change or read."""
    folder = Path(tempfile.mkdtemp(prefix="amends-ro-"))
    (folder / "old.txt").write_text("old", encoding="utf-8")
    (folder / "old.txt").chmod(0o000)
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY_ID)
    yield folder
    if is_root:
        os.seteuid(0)
    folder.chmod(0o755)
    (folder / "old.txt").unlink()
    folder.rmdir()


@pytest.fixture
def small_files() -> Iterator[int]:
    """No file of this process may grow past so many bytes: a full disk for writers."""
    import resource

    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    limit = 4096
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, old[1]))
    yield limit
    resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_read_when_it_is_a_text_then_its_line_ends_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Спасибо,\r\nгрустно\n".encode())

    assert read_text_file(tmp_path / "a.txt").text == "Спасибо,\r\nгрустно\n"


def test_read_when_the_encoding_was_guessed_then_the_note_comes_along(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("perché".encode("cp1252"))

    assert "Windows-1252" in read_text_file(tmp_path / "a.txt").notes[0]


def test_read_when_it_comes_from_standard_input_then_it_is_the_same() -> None:
    assert read_text_stream(io.BytesIO(b"Hello")).text == "Hello"


def test_read_when_there_is_no_file_then_it_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"There is no file .*a\.txt\."):
        read_text_file(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        ("\ufeff".encode(), "is empty"),
        (b"\x7fELF\x00\x01", "is not a text file"),
        (b"a" * (SIZE_LIMIT + 1), "is larger than 5 MB, so it was not read"),
    ],
    ids=["empty", "blank", "mark alone", "binary", "large"],
)
def test_read_when_it_cannot_be_used_then_one_sentence_says_why(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    (tmp_path / "a.txt").write_bytes(data)

    with pytest.raises(InputError, match=f"a.txt {sentence}"):
        read_text_file(tmp_path / "a.txt")
    with pytest.raises(InputError, match=f"standard input {sentence}"):
        read_text_stream(io.BytesIO(data))


def test_read_when_it_is_just_as_large_as_allowed_then_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 100)

    assert read_bytes(tmp_path / "a.txt", limit=100) == b"a" * 100
    with pytest.raises(InputError, match=r"larger than 9\.9e-05 MB"):
        read_bytes(tmp_path / "a.txt", limit=99)


def test_read_when_it_is_a_folder_then_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_text_file(tmp_path)


@on_posix
def test_read_when_it_never_ends_then_only_the_limit_is_read() -> None:
    with pytest.raises(InputError, match="larger than"):
        read_bytes(Path("/dev/zero"))


@on_posix
def test_read_when_it_may_not_be_read_then_that_is_said(guarded_folder: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be read: permission denied\. Nothing was changed"):
        read_text_file(guarded_folder / "old.txt")


def test_write_when_read_again_then_it_is_the_same_and_nothing_else_lies_there(tmp_path: Path) -> None:
    write_text_file(tmp_path / "out.txt", "Спасибо,\r\n[[когда]] 😔\n")

    assert (tmp_path / "out.txt").read_bytes() == "Спасибо,\r\n[[когда]] 😔\n".encode()
    assert os.listdir(tmp_path) == ["out.txt"]  # noqa: PTH208
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o600


@on_posix
def test_write_when_a_file_is_there_then_it_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    old, link = tmp_path / "old.txt", tmp_path / "link.txt"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o640)
    link.symlink_to(old)

    write_text_file(link, "new")

    assert (old.read_text(encoding="utf-8"), link.is_symlink()) == ("new", True)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


@on_posix
def test_write_when_the_disk_is_full_then_the_old_file_stays_whole(tmp_path: Path, small_files: int) -> None:
    out = tmp_path / "out.txt"
    out.write_text("old", encoding="utf-8")

    with pytest.raises(StorageError, match=r"^The disk is full, so .*out\.txt was not written"):
        write_text_file(out, "x" * small_files * 2)

    assert out.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [out]


@on_posix
def test_write_when_the_place_is_a_device_then_it_is_written_to_and_its_failure_told() -> None:
    write_text_file(Path("/dev/null"), "x")

    with pytest.raises(StorageError, match="The disk is full"):
        write_text_file(Path("/dev/full"), "x")
    assert Path("/dev/null").is_char_device()


@on_posix
def test_write_when_the_folder_is_read_only_then_one_sentence_says_so(guarded_folder: Path) -> None:
    with pytest.raises(InputError, match=r"new\.txt cannot be written: permission denied\."):
        write_text_file(guarded_folder / "new.txt", "x")


@pytest.mark.parametrize("place", ["missing/out.txt", "a-file/out.txt", "."])
def test_write_when_the_place_cannot_be_then_one_sentence_says_so(tmp_path: Path, place: str) -> None:
    (tmp_path / "a-file").write_text("old", encoding="utf-8")

    with pytest.raises(InputError, match="cannot be written"):
        write_text_file(tmp_path / place, "x")

    assert [file.name for file in tmp_path.iterdir()] == ["a-file"]
