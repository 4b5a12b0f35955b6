"""The one composition root: settings, adapters and services are put together here and nowhere else.

Heavy parts (the database, the key store) are opened when first asked for, never at the start.
"""

import os
import re
import secrets
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from amends.adapters.channels.registry import read_source
from amends.adapters.clock.system_clock import SystemClock
from amends.adapters.files.case_files import read_batch_item, read_case_file
from amends.adapters.files.text_files import read_text_file, read_text_stream, write_text_file
from amends.checks.engine import Checklist
from amends.config.logs import logging_to
from amends.config.paths import Paths, profile_paths, shipped_prompts, shipped_resources, user_paths
from amends.domain.case import Case
from amends.domain.case_file import BatchItem, CaseFields
from amends.domain.chat import Endpoint
from amends.domain.errors import InputError
from amends.domain.guideline import Guideline
from amends.domain.languages import Language
from amends.domain.message import CustomerMessage
from amends.domain.reading import Reading
from amends.drafting.composer.composer import Composer
from amends.grounding.pack import load_grounding
from amends.packs.guidelines import by_check
from amends.packs.library import PackLibrary
from amends.packs.reasons import Reasons
from amends.ports.case_store import CaseStore
from amends.ports.clock import Clock
from amends.ports.writer import Writer
from amends.services.case_records import CaseRecords
from amends.services.intake import Intake
from amends.services.replies import Replies
from amends.text.quoting import set_apart

STANDARD = "-"
_KEYS = ("AMENDS_API_KEY", "OPENAI_API_KEY")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s?#]*")
PLAIN_SUFFIXES = (".txt", ".md")
_LONG_FILE = 500_000_000


class Services:
    """Everything that the command line asks for; `close` lets go of what was opened."""

    def __init__(
        self, paths: Paths, packs: PackLibrary, clock: Clock, store: CaseStore | None = None
    ) -> None:
        self.paths = paths
        self.packs = packs
        self._clock = clock
        self._store = store
        self._intake = Intake(packs)
        self._grounding = load_grounding(packs.languages_folder, packs.policy())
        self.replies = Replies(Composer(packs.phrases), self.checklist(), self._open_store)

    def checklist(self, *, without_scope: bool = False, rules_only: bool = False) -> Checklist:
        """Make a checklist; one without scope, or of rules alone, measures what the rest is worth."""
        behind = by_check(self.packs.guidelines())
        return Checklist(
            self.packs, self._grounding, behind, without_scope=without_scope, rules_only=rules_only
        )

    def chain_writer(self, base_url: str, model: str) -> Writer:
        """Make the writer that asks a model at an address; raises InputError for what is no address."""
        from amends.adapters.models.openai_compatible import OpenAICompatibleModel
        from amends.drafting.chain.writer import ChainTools, ChainWriter

        if not _WEB_ADDRESS.fullmatch(base_url):
            raise InputError(f'"{base_url}" is no address of an endpoint; one looks like https://host/v1.')
        endpoint = Endpoint(base_url, model, key_from(os.environ))
        tools = ChainTools(lambda: OpenAICompatibleModel(endpoint), time.perf_counter, secrets.token_hex)
        prompt = self.packs.prompt("reply", "draft")
        standing = self.packs.policy().promises
        return ChainWriter(endpoint.name, prompt, self.packs.guidelines(), standing, tools)

    def today(self) -> date:
        """The day on which replies go out unless a case file says otherwise."""
        return self._clock.now().date()

    def reasons(self) -> Reasons:
        """The texts of findings; the terminal speaks English."""
        return self.packs.reasons(Language.EN)

    def guidelines(self) -> dict[str, Guideline]:
        """All guidelines by id."""
        return {guideline.id: guideline for pack in self.packs.guidelines() for guideline in pack.guidelines}

    def read_message(self, source: str) -> CustomerMessage:
        """Read a customer's message from a file or standard input, quotes and signature set apart."""
        return set_apart(read_source(source, sys.stdin.buffer), self.packs.quoting())

    def read_reply(self, source: str) -> str:
        """Read a reply to check; a plain text is taken as it is, so that offsets hold."""
        if source == STANDARD:
            return read_text_stream(sys.stdin.buffer).text
        path = Path(source)
        if path.suffix.lower() in PLAIN_SUFFIXES:
            return read_text_file(path).text
        return read_source(source, sys.stdin.buffer).untrusted_text

    def read_case(self, source: str | None) -> CaseFields:
        """Read a case file; without one nothing is given."""
        return read_case_file(Path(source), self.today()) if source else CaseFields(sent=self.today())

    def read_batch_item(self, line: str) -> BatchItem:
        """Read one line of a batch."""
        return read_batch_item(line, self.today())

    def open_case(self, message: CustomerMessage | None, fields: CaseFields) -> tuple[Case, Reading | None]:
        """Open a case from a message, a case file or both."""
        return self._intake.open_case(message, fields)

    def read_text(self, source: str) -> str:
        """Read a file of many lines (a batch, an export), or standard input."""
        if source == STANDARD:
            return read_text_stream(sys.stdin.buffer, limit=_LONG_FILE).text
        return read_text_file(Path(source), limit=_LONG_FILE).text

    def write_text(self, path: Path, text: str) -> None:
        """Write a file whole or not at all."""
        write_text_file(path, text)

    def case_records(self) -> CaseRecords:
        """Open the saved cases; raises StorageError."""
        return CaseRecords(self._open_store())

    def describe_key_store(self) -> str:
        """Say which key store this machine has."""
        from amends.adapters.secrets.keyring_store import KeyringSecretStore

        return KeyringSecretStore().describe()

    def close(self) -> None:
        """Close the saved cases if they were opened."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _open_store(self) -> CaseStore:
        """The database library costs half a second: it is loaded when something is kept or looked up."""
        if self._store is None:
            from amends.adapters.storage.opening import open_case_store

            self._store = open_case_store(self.paths.data, self._clock)
        return self._store


def key_from(environment: Mapping[str, str]) -> str | None:
    """Find the key of an endpoint that the command line names."""
    return next((environment[name] for name in _KEYS if environment.get(name)), None)


@contextmanager
def build(
    profile: Path | str | None = None, *, clock: Clock | None = None, store: CaseStore | None = None
) -> Iterator[Services]:
    """Put the program together; `profile` keeps everything in one folder, the rest is for tests."""
    paths = profile_paths(Path(profile)) if profile else user_paths()
    packs = PackLibrary(shipped_resources(), shipped_prompts(), paths.packs)
    services = Services(paths, packs, clock or SystemClock(), store)
    with logging_to(paths.logs):
        try:
            yield services
        finally:
            services.close()
