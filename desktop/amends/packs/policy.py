"""The policy of a firm as data: what may be promised by procedure, remedies with limits, response targets."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from amends.domain.errors import PackError
from amends.packs.yaml_strict import load_yaml


@dataclass(frozen=True, slots=True)
class StandingAct:
    """An act that the owner of any complaint may promise without asking.

    `acts` are families of the languages' `claims.yaml`: a promise of one of them is backed by this act.
    """

    id: str
    meaning: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemedyLimit:
    """What a role may give: a remedy's family and the most of it, in units of `currency`.

    `role` None is every agent; `limit` None has no upper limit in money (a replacement).
    """

    remedy: str
    role: str | None = None
    currency: str | None = None
    limit: Decimal | None = None

    @property
    def text(self) -> str:
        """Say it in words, as the source of a claim."""
        most = "" if self.limit is None else f" up to {self.limit:f} {self.currency}"
        return f"{self.remedy}{most}" + (f" ({self.role})" if self.role else "")


@dataclass(frozen=True, slots=True)
class ResponseTargets:
    """Targets for ourselves, never promised to a customer: hours to acknowledge, days to follow up."""

    acknowledge_within_hours: int
    follow_up_within_days: int


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that the firm has allowed once for all cases.

    `promises` are lines a team wrote itself ("Refunds reach the account within 5 working days"); a
    case's own `policy` lines add to them. Without such a line no timescale is backed by the policy.
    """

    standing_acts: tuple[StandingAct, ...]
    remedies: tuple[RemedyLimit, ...]
    targets: ResponseTargets
    promises: tuple[str, ...] = ()

    def allows(self, act: str) -> StandingAct | None:
        """Return the standing act that covers this family of acts, if any."""
        return next((standing for standing in self.standing_acts if act in standing.acts), None)

    def remedies_for(self, role: str | None) -> tuple[RemedyLimit, ...]:
        """Return what an agent of this role may give."""
        return tuple(remedy for remedy in self.remedies if remedy.role is None or remedy.role == role)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Act(_Strict):
    id: Annotated[str, Field(pattern="^[a-z_]+$")]
    meaning: Annotated[str, Field(min_length=1)]
    acts: Annotated[list[str], Field(min_length=1)]


class _Remedy(_Strict):
    remedy: str
    role: str | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    limit: Annotated[Decimal, Field(ge=0)] | None = None


class _Targets(_Strict):
    acknowledge_within_hours: Annotated[int, Field(gt=0)]
    follow_up_within_days: Annotated[int, Field(gt=0)]


class _PolicyFile(_Strict):
    standing_acts: list[_Act]
    remedies: list[_Remedy]
    response_targets: _Targets
    promises: list[str]


def read_policy(path: Path) -> Policy:
    """Read a policy file; raises PackError when it does not follow the schema."""
    return parse_policy(path.read_text(encoding="utf-8"), path.name)


def parse_policy(text: str, name: str) -> Policy:
    """Turn the text of a policy file into its value; raises PackError naming the file and the place."""
    try:
        file = _PolicyFile.model_validate(load_yaml(text, name))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{name} is not a policy: {place}: {first['msg']}.") from error
    _check(file, name)
    return Policy(
        standing_acts=tuple(StandingAct(act.id, act.meaning, tuple(act.acts)) for act in file.standing_acts),
        remedies=tuple(
            RemedyLimit(each.remedy, each.role, each.currency, each.limit) for each in file.remedies
        ),
        targets=ResponseTargets(
            acknowledge_within_hours=file.response_targets.acknowledge_within_hours,
            follow_up_within_days=file.response_targets.follow_up_within_days,
        ),
        promises=tuple(file.promises),
    )


def _check(file: _PolicyFile, name: str) -> None:
    if twice := _first_twice(act.id for act in file.standing_acts):
        raise PackError(f'{name} has the standing act "{twice}" twice.')
    for remedy in file.remedies:
        if remedy.limit is not None and remedy.currency is None:
            raise PackError(f'{name} limits the remedy "{remedy.remedy}" without naming a currency.')


def _first_twice(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for each in names:
        if each in seen:
            return each
        seen.add(each)
    return None
