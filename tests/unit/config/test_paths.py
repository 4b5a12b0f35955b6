"""Where things lie: the user's folders, a profile's, and what ships with Amends in all three situations."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from amends.config import paths

CHECKOUT = Path(__file__).resolve().parents[3]


def test_user_paths_when_asked_then_all_lie_in_the_home_folder() -> None:
    found = paths.user_paths()

    for folder in (found.config, found.data, found.cache, found.logs):
        assert folder.is_relative_to(Path.home())
        assert "amends" in folder.parts
        assert not folder.exists()


def test_profile_paths_when_a_folder_is_given_then_nothing_lies_outside_it(tmp_path: Path) -> None:
    found = paths.profile_paths(tmp_path / "trial")

    folders = (found.config, found.data, found.cache, found.logs)
    assert len(set(folders)) == 4
    assert {folder.parent for folder in folders} == {tmp_path / "trial"}


def test_profile_paths_when_the_folder_is_relative_then_a_later_change_of_folder_does_not_move_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    found = paths.profile_paths(Path("trial"))

    assert found.data == tmp_path / "trial" / "data"


def test_profile_paths_when_the_folder_starts_with_a_tilde_then_it_is_the_home_folder() -> None:
    assert paths.profile_paths(Path("~/trial")).data == Path.home() / "trial" / "data"


def test_packs_when_asked_then_they_lie_with_the_settings(tmp_path: Path) -> None:
    assert paths.profile_paths(tmp_path).packs == tmp_path / "config" / "packs"


def test_shipped_when_in_a_checkout_then_the_folders_beside_desktop() -> None:
    assert paths.shipped_prompts() == CHECKOUT / "prompts"
    assert paths.shipped_resources() == CHECKOUT / "resources"


def test_shipped_when_installed_from_a_wheel_then_the_folders_inside_the_package(tmp_path: Path) -> None:
    installed = install(tmp_path / "site-packages", with_data=True)

    assert installed.shipped_prompts() == tmp_path / "site-packages" / "amends" / "_data" / "prompts"
    assert installed.shipped_resources() == tmp_path / "site-packages" / "amends" / "_data" / "resources"


def test_shipped_when_in_a_bundle_then_the_folders_that_it_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "amends" / "_data" / "prompts").mkdir(parents=True)
    (tmp_path / "amends" / "_data" / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert paths.shipped_prompts() == tmp_path / "amends" / "_data" / "prompts"
    assert paths.shipped_resources() == tmp_path / "amends" / "_data" / "resources"


def test_shipped_when_the_installation_is_not_complete_then_a_sentence_says_so(tmp_path: Path) -> None:
    installed = install(tmp_path / "site-packages", with_data=False)

    with pytest.raises(
        FileNotFoundError, match="cannot find its own prompts folder; please install it again"
    ):
        installed.shipped_prompts()


def install(site_packages: Path, *, with_data: bool) -> ModuleType:
    """Lay the module out as a wheel does and load it from there."""
    module = site_packages / "amends" / "config" / "paths.py"
    module.parent.mkdir(parents=True)
    module.write_bytes(Path(paths.__file__).read_bytes())
    for name in ("prompts", "resources") if with_data else ():
        (site_packages / "amends" / "_data" / name).mkdir(parents=True)
    spec = importlib.util.spec_from_file_location("installed_paths", module)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = loaded
    try:
        spec.loader.exec_module(loaded)
    finally:
        del sys.modules[spec.name]
    return loaded
