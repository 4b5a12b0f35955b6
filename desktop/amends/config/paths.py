"""Where things lie: the user's four folders, and the prompts and resources that ship with Amends.

No other module knows. The shipped folders are found in an installed wheel or a bundle (`_data` inside the
package) and in a checkout (beside `desktop/`).
"""

import sys
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The user's folders; nothing here makes them, who writes first does."""

    config: Path
    data: Path
    cache: Path
    logs: Path

    @property
    def packs(self) -> Path:
        """The user's overlays over shipped packs, merged by id."""
        return self.config / "packs"


def user_paths() -> Paths:
    """Return the folders that this system gives a program of this user."""
    from platformdirs import PlatformDirs

    folders = PlatformDirs("amends", appauthor=False)
    return Paths(
        config=folders.user_config_path,
        data=folders.user_data_path,
        cache=folders.user_cache_path,
        logs=folders.user_log_path,
    )


def profile_paths(folder: Path) -> Paths:
    """Return the folders of a profile of its own (`--profile DIR`): nothing is kept outside `folder`."""
    home = folder.expanduser().absolute()
    return Paths(config=home / "config", data=home / "data", cache=home / "cache", logs=home / "logs")


def shipped_prompts() -> Path:
    """Return the folder with the chains and guidelines that ship with Amends.

    Raises:
        FileNotFoundError: the installation is not complete.
    """
    return _shipped("prompts")


def shipped_resources() -> Path:
    """Return the folder with the language packs, policies, icons and examples that ship with Amends.

    Raises:
        FileNotFoundError: the installation is not complete.
    """
    return _shipped("resources")


def _shipped(name: str) -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    package = _PACKAGE if bundle is None else Path(bundle) / "amends"
    for folder in (package / "_data" / name, package.parent.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"Amends cannot find its own {name} folder; please install it again.")
